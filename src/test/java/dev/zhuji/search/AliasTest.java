package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other wordings of a question, which nobody sees. */
final class AliasTest {

  @TempDir private Path notes;
  @TempDir private Path site;

  @BeforeEach
  void writeARound() throws IOException {
    Files.writeString(
        notes.resolve("r1.md"),
        """
        ---
        type: round
        ---
        # 一面

        - [ ] 服务器 CPU 100% 怎么定位？ <!-- q: cpu; alias: 机器负载飙高，hot thread -->
          - 追问：怎么看锁？ <!-- alias: 死锁检测 -->
        - [ ] 负载均衡有哪些算法？ <!-- q: balance -->
        """);
    Files.writeString(notes.resolve("a.md"), "# 机器\n\n## 采购\n\n机器和负载都写在这里。\n");
  }

  @Test
  void findTheirQuestionFirstInLuceneAndInThePage() {
    Built built = Built.of(Corpus.of(notes), Synonyms.of(""));
    Asking.write(built.files(), site);
    List<Asking.Asked> questions =
        Stream.of("机器负载飙高", "hot thread", "死锁检测")
            .map(question -> new Asking.Asked(question, Filter.NONE))
            .toList();
    for (Asking.Asked asked : questions) {
      List<Hit> hits =
          new ArrayList<>(built.searcher().search(asked.question(), Filter.NONE, 3).hits());
      assertThat(hits.getFirst().anchor()).as(asked.question()).contains("q-cpu");
    }
    assertThat(Scripts.answers(site, questions.stream().map(Asking.Asked::json).toList()))
        .isEqualTo(
            questions.stream().map(asked -> Asking.lucene(built.searcher(), asked)).toList());
  }

  @Test
  void stayOutOfWhatIsShown() {
    assertThat(Corpus.of(notes))
        .extracting(passage -> passage.heading() + passage.text())
        .noneMatch(text -> text.contains("飙高") || text.contains("死锁检测"));
  }
}
