package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a printed page has that the one on the screen has not: its foot, and the addresses of links.
 */
class SheetsIT {

  private static final String TITLE = "\"引号\" \\ } </style> a";
  private static final String ADDRESSES =
      "[...document.querySelectorAll('.footnotes li')].map((line) => line.textContent).join(' ')";
  private static final String NUMBERS =
      "[...document.querySelectorAll('[data-n]')].map((link) => link.textContent + link.dataset.n)"
          + ".join(' ')";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    Files.writeString(
        notes.resolve("a.md"),
        """
        ---
        title: '%s'
        ---

        [甲](https://a.example/1) [乙](https://a.example/2) [丙](b.md) [丁](https://a.example/1)
        """
            .formatted(TITLE));
    Files.writeString(notes.resolve("b.md"), "# 乙\n");
    Files.writeString(
        notes.resolve("round.md"),
        """
        ---
        type: round
        ---
        # 一面

        - [ ] 问题？ <!-- q: q1 -->
          - 要点：见[点](https://a.example/1)

        ## 复盘

        见[文](https://a.example/2)。
        """);
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab open(Kind kind, String page) {
    Tab tab = kind.open();
    tab.clock(Instant.parse("2026-11-22T12:00:00Z"));
    tab.go(site.url(Place.DISK, page));
    // it comes in a quiet moment
    tab.eval("zhuji.load('assets/paper.js')");
    return tab;
  }

  @ParameterizedTest
  @EnumSource
  void numberLinksToElsewhereAndListTheirAddressesOnceAtTheEnd(Kind kind) {
    try (Tab tab = open(kind, "a.html")) {
      String height = tab.eval("document.body.offsetHeight");
      // the last to hear of it, after the page's own script
      tab.eval(
          "addEventListener('beforeprint', () => { globalThis.seen = %s + '|' + %s; })"
              .formatted(NUMBERS, ADDRESSES));
      tab.paper();
      assertThat(tab.eval("globalThis.seen"))
          .isEqualTo("甲1 乙2 丁1|https://a.example/1 https://a.example/2");
      tab.await("!document.querySelector('.footnotes, [data-n]')");
      assertThat(tab.eval("document.body.offsetHeight")).isEqualTo(height);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void sayWhichPageTheyAreAndOfWhichDay() {
    try (Tab tab = open(Kind.CHROMIUM, "a.html")) {
      tab.paper();
      tab.paper();
      assertThat(
              tab.eval(
                  "document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])"
                      + ".map((rule) => rule.cssText).join()"))
          .containsOnlyOnce("@page")
          .contains("@bottom-left")
          .contains("\"" + TITLE.replaceAll("[\"\\\\]", "\\\\$0") + " · 2026年11月22日\"");
      assertThat(tab.eval("document.querySelector('style')")).isEqualTo("null");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"points, 点1 文2", "list, 文1", "blank, 文1"})
  void listOnlyWhatARoundPrints(String paper, String numbers) {
    try (Tab tab = open(Kind.CHROMIUM, "round.html")) {
      tab.await("document.documentElement.dataset.paper");
      tab.eval("document.documentElement.dataset.paper = '" + paper + "'");
      tab.eval("dispatchEvent(new Event('beforeprint'))");
      assertThat(tab.eval(NUMBERS)).isEqualTo(numbers);
    }
  }
}
