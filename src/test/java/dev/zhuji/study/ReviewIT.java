package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A review by keys, with a clock that stands until it is told to go on. */
class ReviewIT {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String RATED = "zhuji.study.store.state.log.length";

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

  /** Begins a review of some questions, by their ids. */
  private static void begin(Tab tab, String... ids) {
    tab.clock(NOON);
    StudySite.open(tab, site, Place.DISK, "study.html");
    String questions =
        "'%s'.split(' ').map((id) => zhuji.study.data.byId.get(id))"
            .formatted(String.join(" ", ids));
    tab.eval(
        "zhuji.load('assets/review.js').then(() => { zhuji.study.review("
            + "document.querySelector('[data-stage]'), zhuji.study.store, "
            + questions
            + ", () => {}); })");
    tab.await("document.activeElement.matches('.reviewing')");
  }

  private static void press(Tab tab, String... keys) {
    for (String key : keys) {
      tab.press(key);
    }
  }

  private static String text(Tab tab, String selector) {
    return tab.eval("document.querySelector('" + selector + "').textContent");
  }

  @ParameterizedTest
  @EnumSource
  void theOnlyCardIsTakenBackFromTheSummary(Kind kind) {
    try (Tab tab = kind.open()) {
      begin(tab, "moments");
      press(tab, " ", "1");
      tab.await("document.activeElement.matches('.summary h2')");
      assertThat(tab.eval(RATED)).isEqualTo("1");
      press(tab, "u");
      tab.await("document.activeElement.matches('.reviewing')");
      assertThat(tab.eval(RATED)).isEqualTo("0");
      assertThat(text(tab, ".reviewing .card-title")).isEqualTo("设计朋友圈");
      press(tab, " ", "3");
      tab.await("document.activeElement.matches('.summary h2')");
      assertThat(text(tab, ".summary .button:last-child")).isEqualTo("撤销上一题");
      tab.eval("document.querySelector('.summary .button:last-child').click()");
      tab.await("document.activeElement.matches('.reviewing')");
      assertThat(tab.eval(RATED)).isEqualTo("0");
      press(tab, "Escape");
      assertThat(text(tab, ".summary")).contains("评了 0 题").doesNotContain("撤销");
      press(tab, "u", "Escape", " ");
      assertThat(text(tab, ".summary")).contains("评了 0 题");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasOpenWhenItEndedComesAfterWhatIsTakenBack(Kind kind) {
    try (Tab tab = kind.open()) {
      begin(tab, "moments", "cpu-100");
      press(tab, " ", "1");
      tab.await(RATED + " === 1");
      press(tab, "Escape", "u");
      assertThat(text(tab, ".reviewing")).contains("设计朋友圈", "剩余 2 题");
      press(tab, " ", "3");
      assertThat(text(tab, ".reviewing")).contains("CPU 100%", "剩余 1 题");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTimeThatWentByIsToldAnewAtEachStep(Kind kind) {
    try (Tab tab = kind.open()) {
      begin(tab, "goroutine");
      assertThat(text(tab, ".reviewing .card-meta")).contains("已用 0 分钟");
      for (int minute = 1; minute < 4; minute++) {
        tab.eval("(globalThis.at = Date.now() + 60000, Date.now = () => at, '')");
        press(tab, minute == 1 ? " " : "f");
        assertThat(text(tab, ".reviewing .card-meta")).contains("已用 " + minute + " 分钟");
      }
    }
  }

  /** Counts how often the browser is asked to keep the storage, over all pages. */
  private static final String COUNTED =
      """
      Object.defineProperty(navigator, "storage", { value: { persist() {
        localStorage.setItem("asked", Number(localStorage.getItem("asked")) + 1);
        return Promise.resolve(true);
      } } });
      """;

  @ParameterizedTest
  @EnumSource
  void anInterviewAsksTheBrowserOnceToKeepTheStorage(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before(COUNTED);
      StudySite.open(tab, site, Place.HTTP, "study.html?round=rounds/3.html&count=3&seed=a#mock");
      tab.await("document.querySelector('.mock-setup')");
      tab.eval("document.querySelector('.mock-setup').requestSubmit()");
      tab.await("document.querySelector('.mock-bar')");
      assertThat(tab.eval("localStorage.getItem('asked')")).isEqualTo("null");
      press(tab, "h", "h", "h", " ");
      tab.await("localStorage.getItem('asked') === '1'");
      StudySite.open(tab, site, Place.HTTP, "rounds/3.html");
      StudySite.rate(tab, "moments", 1);
      assertThat(tab.eval("localStorage.getItem('asked')")).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRoundsPageAsksTheBrowserToKeepTheStorage(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before(COUNTED);
      StudySite.open(tab, site, Place.HTTP, "rounds/3.html");
      StudySite.rate(tab, "moments", 1);
      tab.await("localStorage.getItem('asked') === '1'");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTimedRoundIsOfferedWithItsMinutesAndWhatFitsInThem(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "study.html") + "?count=1&seed=a#mock");
      tab.await("document.querySelector('.mock-setup')");
      String presets = "[...document.querySelectorAll('.mock-choices button')]";
      assertThat(tab.eval(presets + ".map((b) => b.textContent).join(';')"))
          .isEqualTo("一面，2 题;三面，60 分 3 题");
      tab.eval(presets + "[1].click()");
      assertThat(text(tab, ".mock-begin")).contains("将抽 3 题");
      assertThat(tab.eval("document.querySelector('[name=minutes-value]').value")).isEqualTo("60");
    }
  }
}
