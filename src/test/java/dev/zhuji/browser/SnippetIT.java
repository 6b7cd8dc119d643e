package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a result shows of a section with a diagram. */
class SnippetIT {

  private static final String NOTE =
      """
      # 订单

      ## 流程

      ```mermaid
      flowchart TD
        下单[用户下单] --> 扣减[扣减库存]
        扣减 --> 支付[支付网关]
      ```

      用户下单以后，先扣减库存。

      ## 图

      ```mermaid
      flowchart TD
        甲 --> 乙
      ```
      """;

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "title: 图\n");
    Files.writeString(notes.resolve("order.md"), NOTE);
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String shown(Kind kind, String question) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "search.html") + "?q=" + question);
      tab.await("document.querySelector('[role=option]')");
      return tab.eval(
          "[...document.querySelectorAll('[role=option]')].map((o) => [o.hash.slice(1) &&"
              + " decodeURIComponent(o.hash.slice(1)), o.querySelector('p')?.innerHTML].join("
              + "': ')).join('\\n')");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isProseWhereProseAnswers(Kind kind) {
    assertThat(shown(kind, "扣减库存"))
        .startsWith("流程: ")
        .contains("先<mark>扣减库存</mark>")
        .doesNotContain("flowchart", "--&gt;", "<code>");
  }

  @ParameterizedTest
  @EnumSource
  void isADiagramsSourceAsCodeWhereNothingElseAnswers(Kind kind) {
    assertThat(shown(kind, "支付网关"))
        .startsWith("流程: <code>")
        .contains("<mark>支付网关</mark>")
        .doesNotContain("\u2063");
  }

  @ParameterizedTest
  @EnumSource
  void isNothingWhereOnlyTheHeadingAnswersAndADiagramIsAllThereIs(Kind kind) {
    assertThat(shown(kind, "图").lines()).anyMatch(line -> line.strip().equals("图:"));
  }
}
