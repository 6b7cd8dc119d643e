package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Recall on a note. */
class RecallIT {

  private static final String NOTE =
      """
      # 锁

      > [!abstract] 30 秒答案
      > 一把锁。

      ## 锁怎么排队

      先自旋。

      ### 为什么自旋

      因为切换贵。

      ## 参考

      一本书。

      > [!why]- 为什么不一直自旋？
      > 占着核。
      """;

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: aaaaaaaaaaaaaaaa\ntitle: 库\n");
    Files.writeString(notes.resolve("lock.md"), NOTE);
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String seen(Tab tab) {
    return tab.eval(
        "[...document.querySelectorAll('.prose p')].filter((p) => p.checkVisibility({"
            + " contentVisibilityAuto: true }) && p.getBoundingClientRect().height > 0"
            + " && !p.closest('[hidden]')).map((p) => p.textContent).join(' ')");
  }

  private static String left(Tab tab) {
    return tab.eval("document.querySelector('.recall-bar [role=status]').textContent");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void foldsWhatIsAskedAndBringsItBackOneByOne(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "lock.html"));
      assertThat(
              tab.eval(
                  "performance.getEntriesByType('resource').filter((r) =>"
                      + " r.name.includes('recall')).length"))
          .isEqualTo("0");
      tab.press("r");
      tab.await("document.querySelector('.recall-bar')");
      assertThat(left(tab)).isEqualTo("还有 4 处没揭开，共 4 处");
      assertThat(seen(tab)).contains("一本书").doesNotContain("一把锁", "先自旋", "切换贵", "占着核");
      tab.press(".");
      assertThat(seen(tab)).contains("一把锁").doesNotContain("先自旋");
      tab.press(".");
      assertThat(seen(tab)).contains("先自旋").doesNotContain("切换贵");
      assertThat(tab.eval("document.activeElement.textContent")).isEqualTo("先自旋。");
      tab.press(".");
      tab.press(".");
      tab.await("document.querySelector('.recall-bar [role=status]').textContent === '全部揭开了'");
      assertThat(seen(tab)).contains("切换贵", "占着核");
      tab.press("r");
      assertThat(
              tab.eval(
                  "document.querySelectorAll('.recall-bar, .recall-reveal,"
                      + " [hidden=until-found]').length"))
          .isEqualTo("0");
      assertThat(
              tab.eval(
                  "document.activeElement.textContent +"
                      + " document.querySelector('details.callout').open"))
          .isEqualTo("回忆模式false");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void revealsOneAnswerByItsOwnButton(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "lock.html"));
      tab.press("r");
      tab.await("document.querySelector('.recall-bar')");
      tab.eval("document.querySelector('h3 + .recall-reveal').focus()");
      assertThat(tab.eval("document.activeElement.getAttribute('aria-label')"))
          .isEqualTo("揭开：为什么自旋");
      tab.press("Enter");
      assertThat(seen(tab)).contains("切换贵").doesNotContain("先自旋");
      assertThat(left(tab)).isEqualTo("还有 3 处没揭开，共 4 处");
    }
  }
}
