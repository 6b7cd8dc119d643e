package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader's own ratings on pages that are read: beside questions, and in previews of links. */
class MineIT {

  private static final String NOTE = "notes/index-tree.html";
  private static final String MINE =
      "[...document.querySelectorAll('[data-mine]')].map((room) => room.textContent).join()";

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    site = StudySite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void standBesideTheQuestionsOfANoteAndInPreviewsOfIt(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, "rounds/1.html");
      StudySite.rate(tab, "sql", 1);
      StudySite.rate(tab, "sql", 3);
      StudySite.open(tab, site, place, NOTE);
      assertThat(tab.eval(MINE)).isEqualTo("我：○ 会");
      StudySite.open(tab, site, place, "notes/goroutine.html");
      assertThat(tab.eval(MINE)).isEqualTo("– 未评");
      tab.hover("main .rows a[href='index-tree.html']");
      tab.await("document.querySelector('.preview:popover-open .facts:last-child')");
      tab.await("document.querySelector('.preview').textContent.endsWith('我的评分：○ 会')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void followAQuestionThatGotAnotherName(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, "rounds/3.html");
      tab.eval("zhuji.study.store.rate('old-sql', 2)");
      tab.eval("zhuji.study.store.writing.then(zhuji.study.painted)");
      StudySite.open(tab, site, place, NOTE);
      assertThat(tab.eval(MINE)).isEqualTo("我：△ 模糊");
      StudySite.open(tab, site, place, "notes/goroutine.html");
      tab.hover("main .rows a[href='index-tree.html']");
      tab.await("document.querySelector('.preview').textContent.endsWith('我的评分：△ 模糊')");
    }
  }

  /** The longest that they can be, in room that was there before them. */
  @ParameterizedTest
  @CsvSource({"CHROMIUM, 320", "CHROMIUM, 1280", "FIREFOX, 320", "FIREFOX, 1280"})
  void moveNothing(Kind kind, int width) {
    try (Tab tab = kind.open()) {
      tab.size(width, 800);
      StudySite.open(tab, site, Place.HTTP, "rounds/1.html");
      StudySite.rate(tab, "sql", 3);
      tab.eval("zhuji.study.store.rate('sql', 4, { mode: 'r' })");
      tab.eval("zhuji.study.store.writing.then(zhuji.study.painted)");
      StudySite.open(tab, site, Place.HTTP, NOTE);
      assertThat(tab.eval(MINE)).isEqualTo("我：○ 秒答");
      String boxes =
          "JSON.stringify([...document.querySelectorAll('.asked > li, .asked a, .after')]"
              + ".map((e) => e.getBoundingClientRect()))";
      String with = tab.eval(boxes);
      tab.eval("document.querySelector('[data-mine]').replaceChildren()");
      assertThat(tab.eval(boxes)).isEqualTo(with);
    }
  }

  @Test
  void areNotAskedForWhereNobodyEverRated() {
    try (Tab tab = Kind.CHROMIUM.open()) {
      tab.go(site.url(Place.HTTP, NOTE));
      tab.press("Tab");
      tab.hover("main .prose a");
      tab.await("document.querySelector('.preview:popover-open')");
      assertThat(tab.eval("document.querySelector('.preview').textContent")).doesNotContain("我的评分");
      assertThat(tab.requests()).noneMatch(address -> address.contains("/study"));
    }
  }
}
