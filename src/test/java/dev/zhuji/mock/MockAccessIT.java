package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mock interview and recall for everybody: axe and reflow in every state, and paper. */
class MockAccessIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

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

  static Stream<Arguments> looks() {
    return Stream.of(320, 1280)
        .flatMap(
            width ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .map(scheme -> Arguments.of(width, scheme)));
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return browser.context(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static List<String> violations(Page page) {
    page.mouse().move(1, 799);
    page.waitForSelector(
        "#z-preview", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  private static void check(Page page, String state, int width) {
    assertThat(violations(page)).as(state).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(state + ": nothing scrolls sideways")
        .isEqualTo(width);
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
  }

  @ParameterizedTest
  @MethodSource("looks")
  void breaksNoRuleOfAxeInAnyState(int width, ColorScheme scheme) {
    try (BrowserContext context = context(width, scheme)) {
      Page page = context.newPage();
      page.navigate(site.url(Place.HTTP, "study.html") + "?seed=zhuji2#mock");
      page.waitForSelector(".mock-setup");
      check(page, "set-up", width);
      toGate(page);
      check(page, "question", width);
      press(page, " ", " ", "h", "h");
      check(page, "chain with help", width);
      press(page, "h");
      check(page, "verdict of a break", width);
      press(page, " ", " ");
      finish(page);
      press(page, " ", " ");
      check(page, "drill", width);
      press(page, " ");
      check(page, "drill with its first wrong step", width);
      page.click(".mock-drill .button:not(.primary)");
      check(page, "drill in order", width);
      page.click(".mock-drill .button.primary");
      finish(page);
      press(page, " ");
      check(page, "gate that is shut", width);
      page.click(".checks li:first-child label");
      page.click(".core .button:not(.primary, [aria-expanded])");
      check(page, "gate that was passed by", width);
      press(page, "h", "h", "h", " ");
      page.waitForSelector(".mock-report");
      check(page, "report", width);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void breaksNoFurtherRuleOfAxeInRecall(int width, ColorScheme scheme) {
    try (BrowserContext context = context(width, scheme)) {
      Page page = context.newPage();
      page.navigate(site.url(Place.HTTP, "os/scheduling.html"));
      List<String> before = violations(page);
      page.click("[data-recall]");
      page.waitForSelector(".recall-bar");
      assertThat(before).as("folded").containsAll(violations(page));
      press(page, ".", ".");
      assertThat(before).as("revealed").containsAll(violations(page));
    }
  }

  @Test
  void printsTheReportWithoutItsButtons() {
    try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
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
