package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as axe sees it, in every state, both schemes and at three widths. */
class SearchAccessibilityIT {

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
    assertThat(Axe.complaints(page, state)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1280})
  void hasNothingToObjectTo(int width) {
    try (BrowserContext context =
        chromium.context(new Browser.NewContextOptions().setViewportSize(width, 800))) {
      Page page = context.newPage();
      page.navigate(site.url(Place.DISK, "search.html") + "?q=redis");
      page.waitForSelector("[role=option]");
      page.waitForSelector(".search-rest button");
      page.waitForSelector("[role=group][aria-label='标签与主题'] [role=option]");
      assertClean(page, "the page with results");
      page.fill("[role=combobox]", "gorutine");
      page.waitForSelector(".search-note span");
      assertClean(page, "the page with a guess");
      page.navigate(site.url(Place.DISK, "redis/index.html"));
      page.keyboard().press("Control+k");
      page.waitForSelector("dialog[open] [role=combobox]");
      assertClean(page, "the dialog");
      page.keyboard().type("渐进式 rehash");
      page.waitForSelector("dialog[open] .search-hit mark");
      assertClean(page, "the dialog with results");
      page.fill("[role=combobox]", "tcp");
      page.waitForSelector("dialog[open] [role=group][aria-label='标签与主题'] [role=option]");
      page.keyboard().press("ArrowUp");
      assertClean(page, "the dialog with tags and topics");
      page.fill("[role=combobox]", "zzzzqqqq");
      page.waitForSelector("dialog[open] [role=status]:has-text('没有找到')");
      assertClean(page, "the dialog without results");
    }
  }
}
