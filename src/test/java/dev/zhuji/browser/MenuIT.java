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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The menu of a topic so large that each of its pages shows another part of it. */
class MenuIT {

  private static final String CURRENT = "document.querySelector('.side [aria-current]')";
  private static final String SEEN =
      "((a, b) => a.top >= b.top && a.bottom <= b.bottom)(%1$s.getBoundingClientRect(),"
              .formatted(CURRENT)
          + " %1$s.closest('.side').getBoundingClientRect())".formatted(CURRENT);

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes/t"));
    Files.writeString(notes.resolve("../zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    for (int i = 10; i < 90; i++) {
      Files.writeString(
          notes.resolve(i + ".md"), "# 第 %d 篇\n\n## 一\n\n字\n\n## 二\n\n字\n".formatted(i));
    }
    site = BuiltSite.of(folder.resolve("notes"), folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab open(Kind kind, Place place) {
    Tab tab = kind.open();
    tab.go(site.url(place, "t/50.html"));
    return tab;
  }

  private static void awaitNote(Tab tab, int number) {
    tab.await(
        "document.readyState === 'complete' && document.title.startsWith('第 %d 篇')"
            .formatted(number));
  }

  private static double height(Tab tab, String link) {
    return Double.parseDouble(
        tab.eval(
            "document.querySelector('.side a[href=\"%s\"]').getBoundingClientRect().top"
                .formatted(link)));
  }

  /** Strict Firefox keeps nothing from one file of a disk to the next. */
  @ParameterizedTest
  @CsvSource({"CHROMIUM, DISK", "CHROMIUM, HTTP", "FIREFOX, HTTP"})
  void staysUnderTheMouse(Kind kind, Place place) {
    try (Tab tab = open(kind, place)) {
      assertThat(tab.eval(SEEN)).isEqualTo("true");
      tab.eval("document.querySelector('.side').scrollTop += 120");
      double before = height(tab, "58.html");
      tab.eval("document.querySelector('.side a[href=\"58.html\"]').click()");
      awaitNote(tab, 58);
      assertThat(height(tab, "58.html")).isBetween(before - 1, before + 1);

      before = height(tab, "57.html");
      tab.press("]");
      awaitNote(tab, 59);
      assertThat(height(tab, "57.html")).isBetween(before - 1, before + 1);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void showsThePageThatItStandsOnWhereverTheReaderLeftIt(Kind kind, Place place) {
    try (Tab tab = open(kind, place)) {
      tab.eval("document.querySelector('.side').scrollTop = 0");
      tab.press("]");
      awaitNote(tab, 51);
      assertThat(tab.eval(SEEN)).isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isThereWhereABrowserKeepsNothingOrKeptNonsense(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.HTTP, "t/50.html"));
      for (String nonsense : new String[] {"{", "null", "7", "{\"0\":3}", "{\"0\":[\"\",{}]}"}) {
        tab.eval(
            "addEventListener('pagehide', () =>"
                + " sessionStorage.setItem('zhuji:abcdefghijklmnop:menus', '"
                + nonsense
                + "'))");
        tab.press("]");
        tab.await("document.readyState === 'complete' && " + SEEN);
      }
      tab.before(
          "Object.defineProperty(globalThis, 'sessionStorage', { get() { throw new Error('no'); }"
              + " })");
      tab.go(site.url(Place.HTTP, "t/70.html"));
      assertThat(tab.eval(SEEN)).isEqualTo("true");
      tab.press("]");
      awaitNote(tab, 71);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheContentsOfANarrowPageOpenWhileItIsReloaded(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.size(390, 800);
      tab.go(site.url(Place.DISK, "t/50.html"));
      tab.eval("document.querySelector('.toc-fold summary').click()");
      tab.eval("location.reload()");
      tab.await(
          "!document.querySelector('.toc-fold[open]') ||"
              + " performance.getEntriesByType('navigation')[0].type === 'reload'");
      tab.await("document.querySelector('.toc-fold[open]')");
      tab.press("]");
      awaitNote(tab, 51);
      assertThat(tab.eval("document.querySelector('.toc-fold').open")).isEqualTo("false");
    }
  }
}
