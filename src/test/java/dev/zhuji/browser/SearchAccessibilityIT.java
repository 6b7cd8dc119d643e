package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search as axe sees it, in every state, both schemes and both widths. */
class SearchAccessibilityIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @TempDir static Path folder;

  private static BuiltSite site;
  private static Chromium chromium;

  @BeforeAll
  static void build() {
    site = BuiltSite.of(Path.of("content"), folder);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  private static void assertClean(Page page, String state) {
    assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
        .as(state)
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as(state + " fits")
        .isEqualTo(true);
  }

  @ParameterizedTest
  @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
  void hasNothingToObjectTo(int width, ColorScheme scheme) {
    try (BrowserContext context =
        chromium.context(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setBypassCSP(true))) {
      Page page = context.newPage();
      page.navigate(site.url(Place.DISK, "search.html") + "?q=redis");
      page.waitForSelector("[role=option]");
      page.waitForSelector(".search-rest button");
      assertClean(page, "the page with results");
      page.fill("[role=combobox]", "gorutine");
      page.waitForSelector(".search-note span");
      assertClean(page, "the page with a guess");
      page.navigate(site.url(Place.DISK, "redis/index.html"));
      page.keyboard().press("Control+k");
      page.waitForSelector("dialog[open] [role=combobox]");
      assertClean(page, "the dialog");
      page.keyboard().type("渐进式 rehash");
      page.waitForSelector("dialog[open] .search-hit");
      assertClean(page, "the dialog with results");
      page.fill("[role=combobox]", "zzzzqqqq");
      page.waitForSelector("dialog[open] .search-note span");
      assertClean(page, "the dialog without results");
    }
  }
}
