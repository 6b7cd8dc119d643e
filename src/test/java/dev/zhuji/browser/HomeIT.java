package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the repository's own notes show on their first page, and as a graph. */
class HomeIT {

  private static final String WEAK =
      "[...document.querySelectorAll('.matrix tbody .weak')].map((cell) =>"
          + " parseInt(cell.textContent))";

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    site = BuiltSite.of(Path.of("content"), folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void tablesOfNumbersFitOnAPhone(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.size(390, 800);
      for (String page : new String[] {"index.html", "study.html"}) {
        tab.go(site.url(Place.DISK, page));
        tab.await("document.querySelector('main table')");
        assertThat(
                tab.eval(
                    "[...document.querySelectorAll('main table')].every((t) => t.offsetWidth <="
                        + " t.parentNode.clientWidth)"))
            .as(page)
            .isEqualTo("true");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void topicsAreSortedByTheColumnThatTheReaderAsksFor(Kind kind) {
    String last = "document.querySelector('.matrix th:last-child')";
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "index.html"));
      tab.eval(last + ".querySelector('button').click()");
      assertThat(tab.eval(last + ".getAttribute('aria-sort')")).isEqualTo("descending");
      assertThat(tab.eval(WEAK + ".every((n, i, all) => !i || all[i - 1] >= n)")).isEqualTo("true");
      tab.eval(last + ".querySelector('button').click()");
      assertThat(tab.eval(last + ".getAttribute('aria-sort')")).isEqualTo("ascending");
      assertThat(tab.eval(WEAK + ".every((n, i, all) => !i || all[i - 1] <= n)")).isEqualTo("true");
      assertThat(tab.eval("document.querySelectorAll('.matrix [aria-sort]').length"))
          .isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theBrowsersOwnBarHasTheColourOfThePage(Kind kind) {
    String bars = "[...document.querySelectorAll('meta[name=theme-color]')].map((m) => m.content)";
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "index.html"));
      String own = tab.eval(bars + ".join()");
      tab.eval("document.querySelector('[data-theme-switch]').click()");
      tab.eval("document.querySelector('[name=zhuji-theme][value=dark]').click()");
      assertThat(tab.eval("new Set(" + bars + ").size + ' ' + " + bars + "[0]"))
          .isEqualTo("1 #17181a");
      tab.eval("document.querySelector('[name=zhuji-theme][value=auto]').click()");
      assertThat(tab.eval(bars + ".join()")).isEqualTo(own);
    }
  }
}
