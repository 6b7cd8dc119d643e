package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.zhuji.browser.Axe;
import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mock interview and recall for everybody: axe and reflow in every state, and paper. */
class MockAccessIT {

  @TempDir static Path folder;
  private static BuiltSite site;
  private static Chromium browser;

  @BeforeAll
  static void build() {
    site = BuiltSite.of(Path.of("content"), folder);
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  private static BrowserContext context() {
    return browser.context(
        new Browser.NewContextOptions()
            .setViewportSize(1280, 800)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setBypassCSP(true));
  }

  /** No link is previewed while axe looks. */
  private static void alone(Page page) {
    page.mouse().move(1, 799);
    page.waitForSelector(
        "#z-preview", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static void check(Page page, String state) {
    alone(page);
    assertThat(Axe.inEveryLook(page, state)).isEmpty();
    page.setViewportSize(1280, 800);
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void finish(Page page) {
    while (page.querySelector(".mock-verdict") == null) {
      press(page, " ");
    }
  }

  private static void toGate(Page page) {
    page.navigate(
        site.url(Place.HTTP, "study.html")
            + "?round=rounds/round-3.html&count=4&seed=zhuji2&style=drill#mock");
    page.click(".mock-setup [type=submit]");
    page.waitForSelector(".mock-bar");
  }

  @Test
  void breaksNoRuleOfAxeInAnyState() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(site.url(Place.HTTP, "study.html") + "?seed=zhuji2#mock");
      page.waitForSelector(".mock-setup");
      check(page, "set-up");
      toGate(page);
      check(page, "question");
      press(page, " ", " ", "h", "h");
      check(page, "chain with help");
      press(page, "h");
      check(page, "verdict of a break");
      press(page, " ", " ");
      finish(page);
      press(page, " ", " ");
      check(page, "drill");
      press(page, " ");
      check(page, "drill with its first wrong step");
      page.click(".mock-drill .button:not(.primary)");
      check(page, "drill in order");
      page.click(".mock-drill .button.primary");
      finish(page);
      press(page, " ");
      check(page, "gate that is shut");
      page.click(".checks li:first-child label");
      page.click(".core .button:not(.primary, [aria-expanded])");
      check(page, "gate that was passed by");
      press(page, "h", "h", "h", " ");
      page.waitForSelector(".mock-report");
      check(page, "report");
    }
  }

  @Test
  void breaksNoFurtherRuleOfAxeInRecall() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.navigate(site.url(Place.HTTP, "os/scheduling.html"));
      page.click("[data-recall]");
      page.waitForSelector(".recall-bar");
      check(page, "folded");
      press(page, ".", ".");
      check(page, "revealed");
    }
  }

  @Test
  void printsTheReportWithoutItsButtons() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      toGate(page);
      press(page, "h", "h", "h", " ");
      page.click(".mock-bar button:last-child");
      page.waitForSelector(".mock-report");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.innerText("body"))
          .contains("模拟面试 20", "被追穿点", "go 程和线程有什么区别？", "该重读的笔记")
          .doesNotContain("复制 Markdown", "再来一次", "快捷键");
    }
  }
}
