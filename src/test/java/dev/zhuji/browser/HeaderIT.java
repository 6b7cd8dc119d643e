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
import org.junit.jupiter.params.provider.EnumSource;

/** The header of a long note on a phone: out of the way of who reads on, there for who looks up. */
class HeaderIT {

  private static final String TOP = "document.querySelector('.top').getBoundingClientRect()";
  private static final String GONE = TOP + ".bottom <= 0";
  private static final String THERE = "Math.abs(" + TOP + ".top) < 1 && " + TOP + ".height > 40";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    StringBuilder text = new StringBuilder("# 长文\n\n");
    for (int i = 1; i <= 60; i++) {
      text.append("## 第 %d 节\n\n一段话，[外链](https://example.org/%d)。\n\n".formatted(i, i));
    }
    Files.writeString(notes.resolve("a.md"), text);
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab phone(Kind kind) {
    Tab tab = kind.open();
    tab.size(390, 800);
    tab.go(site.url(Place.DISK, "a.html"));
    tab.await("document.readyState === 'complete'");
    return tab;
  }

  private static void scroll(Tab tab, int by) {
    tab.eval("scrollBy({ top: %d, behavior: 'instant' })".formatted(by));
  }

  private static boolean isTrue(Tab tab, String expression) {
    return tab.eval(expression).equals("true");
  }

  /** Lets a scroll be told and drawn. */
  private static void frames(Tab tab) {
    tab.eval(
        "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go(1))))");
  }

  @ParameterizedTest
  @EnumSource
  void goesAwayOnTheWayDownAndComesBackOnTheWayUp(Kind kind) {
    try (Tab tab = phone(kind)) {
      scroll(tab, 2000);
      tab.await(GONE);
      scroll(tab, -40);
      tab.await(THERE);
      scroll(tab, 2000);
      tab.await(GONE);
      scroll(tab, -100000);
      tab.await(THERE);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void staysOnAWideScreen(Kind kind) {
    try (Tab tab = phone(kind)) {
      tab.size(768, 800);
      scroll(tab, 2000);
      tab.await("scrollY > 1900");
      frames(tab);
      assertThat(isTrue(tab, THERE)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void comesForTheKeyboardAndStaysWhileItHasTheFocus(Kind kind) {
    try (Tab tab = phone(kind)) {
      scroll(tab, 2000);
      tab.await(GONE);
      String before = tab.eval("Math.round(scrollY)");
      tab.eval("document.querySelector('[data-menu]').focus()");
      tab.await(THERE);
      assertThat(tab.eval("Math.round(scrollY)")).as("the reader's place").isEqualTo(before);
      scroll(tab, 500);
      frames(tab);
      assertThat(isTrue(tab, THERE)).isTrue();
      tab.eval("document.activeElement.blur()");
      tab.await(GONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void staysWhileAMenuOfItIsOpen(Kind kind) {
    try (Tab tab = phone(kind)) {
      scroll(tab, 2000);
      tab.await(GONE);
      scroll(tab, -40);
      tab.await(THERE);
      tab.eval("document.querySelector('[data-menu]').click()");
      tab.await("document.querySelector('dialog.drawer[open]')");
      scroll(tab, 500);
      frames(tab);
      assertThat(isTrue(tab, THERE)).isTrue();
      tab.press("Escape");
      tab.await("!document.querySelector('dialog[open]')");
      tab.eval("document.querySelector('[data-theme-switch]').click()");
      tab.await("document.querySelector('.theme-menu:popover-open')");
      tab.eval("document.activeElement.blur()");
      scroll(tab, 500);
      frames(tab);
      assertThat(isTrue(tab, THERE)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatIsComeToStandsUnderIt(Kind kind) {
    try (Tab tab = phone(kind)) {
      scroll(tab, 3000);
      tab.await(GONE);
      scroll(tab, -60);
      tab.await(THERE);
      tab.eval("location.hash = '#第-5-节'");
      tab.await("document.activeElement.localName === 'h2'");
      String clear = "document.activeElement.getBoundingClientRect().top >= " + TOP + ".bottom - 1";
      tab.await(THERE);
      assertThat(isTrue(tab, clear)).isTrue();
      tab.eval("document.querySelectorAll('.prose p a')[30].focus()");
      tab.await("document.activeElement.localName === 'a'");
      for (int i = 0; i < 20; i++) {
        tab.press("Shift+Tab");
        frames(tab);
        assertThat(isTrue(tab, clear)).as(tab.eval("document.activeElement.href")).isTrue();
      }
    }
  }

  /** Rules are read over HTTP: a page on a disk may not look into its sheets. */
  @ParameterizedTest
  @EnumSource
  void movesAtOnceForWhoWantsNoMotion(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.HTTP, "a.html"));
      assertThat(
              tab.eval(
                  """
                  [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
                    .filter((rule) => /\\.top\\b[^}]*\\btransition/.test(rule.cssText))
                    .map((rule) => rule.conditionText).join()\
                  """))
          .matches("\\(prefers-reduced-motion: ?no-preference\\)");
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesTheKeyThatAMacHas(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before(
          "Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' })");
      tab.go(site.url(Place.DISK, "a.html"));
      tab.await("document.querySelector('.top kbd').textContent === '⌘ K'");
      assertThat(
              tab.eval(
                  "document.querySelector('[data-search-open]').getAttribute('aria-keyshortcuts')"))
          .isEqualTo("Meta+K");
      tab.go(site.url(Place.DISK, "index.html"));
      tab.await("document.querySelector('.top kbd').textContent === '⌘ K'");
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
