package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and Lucene give the same passages, in the same order, with the same bits of scores. */
final class ParityTest {

  static final String SYNONYMS = "协程 = goroutine = coroutine = 纤程\n线程池 = thread pool\n";

  @TempDir private Path site;

  @Test
  void answersAboutTheNotesAsLuceneDoes() {
    List<Passage> passages = Corpus.of(Path.of("content"));
    assertThat(passages).hasSizeGreaterThan(30);
    same(passages, 2500, site);
  }

  @Test
  void answersAlikeWhenNotesAreBoosted() {
    List<Passage> passages =
        Corpus.of(Path.of("content")).stream().map(ParityTest::boosted).toList();
    same(passages, 500, site);
  }

  private static Passage boosted(Passage passage) {
    return passage.withBoost(List.of(1.0, 2.5, 0.1, 10.0).get(passage.page().value().length() % 4));
  }

  @Test
  void answersAlikeWithNormsBesideThePostings() {
    List<Passage> notes =
        IntStream.range(0, 12_500)
            .mapToObj(i -> "# 第" + i + "节 redis\n\n线程池 " + "锁".repeat(i % 9) + " word" + i % 700)
            .flatMap(text -> Headings.note("n" + text.hashCode() + ".md", text).stream())
            .toList();
    same(notes, 200, site);
  }

  static void same(List<Passage> passages, int count, Path site) {
    Built built = Built.of(passages, Synonyms.of(SYNONYMS));
    assertThat(built.problems()).isEmpty();
    Asking.write(built.files(), site);
    List<Asking.Asked> questions = Asking.some(passages, count, 20261122);
    List<String> answers =
        Scripts.answers(site, questions.stream().map(Asking.Asked::json).toList());
    int found = 0;
    for (int i = 0; i < questions.size(); i++) {
      String expected = Asking.lucene(built.searcher(), questions.get(i));
      assertThat(answers.get(i)).as(questions.get(i).json()).isEqualTo(expected);
      found += expected.contains("\"hits\":[]") ? 0 : 1;
    }
    assertThat(found).isGreaterThan(count / 2);
  }
}
