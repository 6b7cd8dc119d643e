package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in the search box, the page and Lucene answer, soon, and the same. */
final class HostileQuestionsTest {

  private static final List<Passage> PASSAGES =
      Headings.note(
          "hostile.md",
          """
          # 线程池 __proto__

          constructor toString hasOwnProperty <script>alert(1)</script> C++ node.js

          ## שלום 线程 العربية

          一个😀表情 𠮷野家 "没有关上的引号

          ## constructor

          Redis 的 hash
          """);

  private static final List<String> NOTHING =
      List.of(
          "",
          " \t\n\u3000",
          "?!…，。",
          "\"\"",
          "“”",
          "\"?!\"",
          "_",
          "😀",
          "👩‍👩‍👧",
          "\ud800",
          "\udc00\ud800",
          "\u202e\u200f",
          "\0",
          "]]>",
          "'; --");

  private static final List<String> WORDS =
      List.of(
          "__proto__",
          "constructor",
          "toString",
          "hasOwnProperty",
          "valueOf",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\"",
          "\"线程",
          "线程\"池",
          "\"线程\" \"",
          "“线程\"",
          "「线程",
          "\"线程池\" \"没有\"",
          "שלום",
          "العربية",
          "\u202e池程线",
          "线\u200b程",
          "线\ud800程",
          "\ud83d线程\ude00",
          "𠮷",
          "𠮷野",
          "一个😀表情",
          "a".repeat(64),
          "a".repeat(65),
          "%00",
          "${7*7}",
          "../../etc/passwd",
          "C++++++",
          "node.........js",
          "+",
          "#",
          "线程 ".repeat(3));

  @TempDir private Path site;

  @Test
  void questionsWithoutAWordFindNothing() {
    assertThat(answers(NOTHING)).allMatch(answer -> answer.startsWith("{\"total\":0,\"hits\":[]"));
  }

  @Test
  void oddQuestionsAreAnswered() {
    assertThat(answers(WORDS)).hasSameSizeAs(WORDS);
  }

  @Test
  void wordsOfTheLanguageOfThePageAreWords() {
    assertThat(answers(List.of("__proto__", "constructor", "hasOwnProperty", "<script>")))
        .noneMatch(answer -> answer.contains("\"hits\":[]"));
  }

  @Test
  void longQuestionsAreAnsweredInTime() {
    List<String> units =
        List.of(
            "线", "线程", "线程 ", "渐近", "a", "ab ", "xian", "\"", "\"线", "C++ ", "什么是", "😀", "\ud800",
            "_.", "繁體");
    List<String> questions =
        Stream.concat(units.stream().map(unit -> unit.repeat(10_000 / unit.length())), many())
            .toList();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(answers(questions)).hasSameSizeAs(questions));
  }

  /** As many different words as fit. */
  private static Stream<String> many() {
    return Stream.of(
        IntStream.range(0, 2000).mapToObj(i -> "w" + i).collect(Collectors.joining(" ")),
        IntStream.range(0x4e00, 0x4e00 + 10_000)
            .mapToObj(Character::toString)
            .collect(Collectors.joining()),
        IntStream.range(0x4e00, 0x4e00 + 5_000)
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" ")));
  }

  /** What both answer. */
  private List<String> answers(List<String> questions) {
    Synonyms synonyms = Synonyms.of("线程 = thread");
    Searcher searcher = Searcher.of(PASSAGES, synonyms);
    Asking.write(Indexer.export(PASSAGES, synonyms).files(), site);
    List<Asking.Asked> asked =
        questions.stream().map(question -> new Asking.Asked(question, Filter.NONE)).toList();
    List<String> answers = Scripts.answers(site, asked.stream().map(Asking.Asked::json).toList());
    for (int i = 0; i < asked.size(); i++) {
      assertThat(answers.get(i))
          .as(asked.get(i).json())
          .isEqualTo(Asking.lucene(searcher, asked.get(i)));
    }
    return answers;
  }
}
