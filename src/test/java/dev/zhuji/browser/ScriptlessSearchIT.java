package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The search page where no script may run: in a frame that forbids them, which its page may look
 * into, in every browser.
 */
class ScriptlessSearchIT {

  private static final String SHOWN =
      "[...frames[0].document.querySelectorAll('main a')].filter((a) =>"
          + " a.getClientRects().length)";

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

  private static void awaitPage(Tab tab, String path) {
    tab.await(
        "frames[0].location.pathname.endsWith('/"
            + path
            + "') && frames[0].document.readyState === 'complete'");
  }

  @ParameterizedTest
  @EnumSource
  void offersTheListOfAllNotes(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.HTTP, "all.html"));
      String notes = tab.eval("document.querySelectorAll('main a').length");
      tab.eval(
          "(() => { const frame = document.createElement('iframe');"
              + " frame.sandbox = 'allow-same-origin'; frame.src = 'search.html';"
              + " document.body.append(frame); })()");
      awaitPage(tab, "search.html");
      assertThat(tab.eval("typeof frames[0].zhuji")).isEqualTo("undefined");
      assertThat(tab.eval("frames[0].document.querySelectorAll('[role=combobox]').length"))
          .as("a field that would not answer")
          .isEqualTo("0");
      assertThat(tab.eval(SHOWN + ".map((a) => a.getAttribute('href')).join()"))
          .isEqualTo("all.html");
      tab.eval(SHOWN + "[0].click()");
      awaitPage(tab, "all.html");
      assertThat(tab.eval(SHOWN + ".length")).isEqualTo(notes);
      assertThat(Integer.parseInt(notes)).isGreaterThan(20);
    }
  }
}
