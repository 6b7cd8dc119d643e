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
import org.junit.jupiter.params.provider.MethodSource;

/** What a link shows before it is followed, by mouse and by keyboard (WCAG 1.4.13). */
class PreviewIT {

  private static final String OPEN = "document.querySelector('.preview:popover-open')";
  private static final String LINK = "main .prose a[href*='%E9%94%81']";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = folder.resolve("notes");
    Files.createDirectories(notes.resolve("并发"));
    Files.writeString(
        notes.resolve("index.md"),
        """
        # 首页

        先看 [[锁]]，再看 [[锁#公平 & 非公平|公平]]。[^1]

        [被问过](一面.md#q-why-lock)

        [^1]: 脚注说「明白」了。
        """);
    Files.writeString(
        notes.resolve("并发/锁.md"),
        """
        ---
        permalink: 并发/锁
        ---
        # 锁

        锁保护 <b>临界区</b>，同一时刻只有一个线程。

        ## 为什么要锁

        一。

        ## 公平 & 非公平

        先来先得叫公平。
        """);
    Files.writeString(
        notes.resolve("一面.md"),
        """
        ---
        type: round
        permalink: rounds/1
        ---
        # 一面

        那天下雨。

        ## 并发

        - [ ] 为什么要加锁？ <!-- q: why-lock; self: 模糊 -->
          - 要点：
            - 临界区
            - 可见性
          - 追问：不加会怎样？ <!-- q: no-lock -->
            - 追问：怎么看出来？ <!-- q: see-lock -->
        """);
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab home(Kind kind, Place place) {
    Tab tab = kind.open();
    tab.go(site.url(place, "index.html"));
    return tab;
  }

  private static void tabTo(Tab tab, String selector) {
    for (int i = 0; i < 40; i++) {
      tab.press("Tab");
      if (tab.eval("document.activeElement.matches(\"" + selector + "\")").equals("true")) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + selector);
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void showsTheNoteWhileTheMouseIsOnTheLinkOrOnThePreview(Kind kind, Place place) {
    try (Tab tab = home(kind, place)) {
      tab.hover(LINK);
      tab.await(OPEN);
      assertThat(tab.eval(OPEN + ".textContent"))
          .contains("锁保护 临界区，同一时刻", "为什么要锁 · 公平 & 非公平", "被 1 处引用");
      assertThat(tab.eval("document.querySelector('[aria-describedby=z-preview]').textContent"))
          .isEqualTo("锁");
      tab.hover(".preview");
      // longer than a preview stays without a pointer
      tab.eval("new Promise((done) => setTimeout(done, 500))");
      assertThat(tab.eval(OPEN + " !== null")).isEqualTo("true");
      tab.hover("h1");
      tab.await("!" + OPEN);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void showsTheSectionThatTheKeyboardComesToAndGoesWithEscape(Kind kind, Place place) {
    try (Tab tab = home(kind, place)) {
      tabTo(tab, "main .prose a[href*='#%E5']");
      tab.await(OPEN);
      assertThat(tab.eval(OPEN + ".textContent")).contains("锁 › 公平 & 非公平", "先来先得叫公平");
      tab.press("Escape");
      tab.await("!" + OPEN);
      assertThat(tab.eval("document.activeElement.textContent")).isEqualTo("公平");
      assertThat(tab.eval("document.querySelector('[aria-describedby]') === null"))
          .isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void showsTheQuestionThatALinkLeadsToWithoutItsAnswer(Kind kind, Place place) {
    try (Tab tab = home(kind, place)) {
      tab.hover("main .prose a[href*='q-why-lock']");
      tab.await(OPEN);
      assertThat(tab.eval(OPEN + ".textContent"))
          .contains("一面 › 为什么要加锁？", "要点 2 条", "面试后的自评 △ 模糊", "追问：不加会怎样？")
          .doesNotContain("那天下雨", "临界区");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void showsAFootnoteInPlace(Kind kind, Place place) {
    try (Tab tab = home(kind, place)) {
      tab.hover("main .footnote-ref a");
      tab.await(OPEN);
      assertThat(tab.eval(OPEN + ".textContent")).isEqualTo("脚注说「明白」了。");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void loadsNothingBeforeALinkIsAskedFor(Kind kind, Place place) {
    try (Tab tab = home(kind, place)) {
      tab.await("document.readyState === 'complete'");
      assertThat(
              tab.eval(
                  "performance.getEntriesByType('resource').filter((r) =>"
                      + " /preview/.test(r.name)).length"))
          .isEqualTo("0");
    }
  }
}
