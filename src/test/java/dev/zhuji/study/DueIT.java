package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who opens the search and asks nothing is told what is due for review. */
class DueIT {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String NOTE = "notes/goroutine.html";
  private static final String OPTIONS =
      "[...document.querySelectorAll('dialog[open] [role=option]')]";
  private static final String GROUP =
      "document.querySelector('dialog[open] [role=group][aria-label^=\"到期复习\"]')";
  private static final String CHOSEN =
      "document.querySelector('[role=combobox]').getAttribute('aria-activedescendant')";

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

  /** Rates all questions of the third round badly; what follows is ten days later. */
  private static Tab rated(Kind kind, Place place) {
    Tab tab = kind.open();
    tab.clock(NOON);
    StudySite.open(tab, site, place, "rounds/3.html");
    StudySite.rate(tab, "goroutine", 1);
    StudySite.rate(tab, "moments", 1);
    StudySite.rate(tab, "cpu-100", 2);
    tab.clock(NOON.plus(Duration.ofDays(10)));
    return tab;
  }

  private static void open(Tab tab) {
    tab.press("/");
    tab.await("document.querySelector('dialog[open] [role=combobox]') === document.activeElement");
  }

  private static void openDue(Tab tab, Place place) {
    tab.go(site.url(place, NOTE));
    open(tab);
    tab.await(GROUP);
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void isSaidWithTheFirstThreeAndTheWayToReviewThem(Kind kind, Place place) {
    try (Tab tab = rated(kind, place)) {
      openDue(tab, place);
      assertThat(tab.eval(GROUP + ".getAttribute('aria-label')")).isEqualTo("到期复习：3 题");
      assertThat(tab.eval(OPTIONS + ".map((o) => o.textContent).join()"))
          .contains("go 程和线程有什么区别？", "设计朋友圈", "服务器 CPU 100% 怎么定位？")
          .endsWith("开始复习");
      tab.press("ArrowUp");
      assertThat(tab.eval(CHOSEN + " === " + OPTIONS + "[3].id")).isEqualTo("true");
      tab.press("ArrowDown");
      String card = tab.eval(OPTIONS + "[0].hash");
      tab.press("Enter");
      tab.await("location.pathname.endsWith('rounds/3.html') && location.hash === '" + card + "'");
      open(tab);
      tab.await(GROUP);
      tab.press("ArrowUp");
      tab.press("Enter");
      tab.await("document.querySelector('.reviewing')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void isNotSaidToWhoNeverRated(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, NOTE));
      open(tab);
      if (place == Place.DISK) {
        // pages on a disk cannot tell before they asked the store
        tab.await("globalThis.zhuji.search.due && zhuji.study && zhuji.study.store");
        tab.eval("zhuji.study.open().then(() => new Promise((go) => setTimeout(go)))");
      } else {
        tab.eval("new Promise((go) => zhuji.idle(() => setTimeout(go)))");
        assertThat(tab.eval("zhuji.search.due === undefined")).isEqualTo("true");
      }
      assertThat(tab.eval(OPTIONS + ".length")).isEqualTo("0");
      assertThat(
              tab.eval(
                  "performance.getEntriesByType('resource').filter((r) =>"
                      + " /questions|fsrs|queue/.test(r.name)).length"))
          .isEqualTo("0");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotSaidBeforeItsDay(Kind kind) {
    try (Tab tab = rated(kind, Place.HTTP)) {
      tab.clock(NOON);
      tab.go(site.url(Place.HTTP, NOTE));
      open(tab);
      tab.await("globalThis.zhuji.search.due && zhuji.study && zhuji.study.queues");
      tab.eval(
          "Promise.all([zhuji.study.open(), zhuji.study.questions(), zhuji.study.scheduling()])"
              + ".then(() => new Promise((go) => setTimeout(go)))");
      assertThat(tab.eval(OPTIONS + ".length")).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void isOpenedOnlyWhenTheReaderChoseItByAKey(Kind kind) {
    try (Tab tab = rated(kind, Place.DISK)) {
      openDue(tab, Place.DISK);
      String before = tab.eval("location.href");
      tab.hover("dialog[open] [role=option]");
      tab.press("Enter");
      tab.await(GROUP);
      assertThat(tab.eval("location.href")).isEqualTo(before);
      tab.press("ArrowDown");
      tab.eval(
          "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter',"
              + " isComposing: true, bubbles: true, cancelable: true}))");
      assertThat(tab.eval("location.href")).isEqualTo(before);
      // what is typed takes back what was chosen before
      tab.eval(
          "(() => { const i = document.activeElement; i.value = '栈';"
              + " i.dispatchEvent(new InputEvent('input')); })()");
      assertThat(tab.eval(CHOSEN)).isNotEqualTo(tab.eval(OPTIONS + "[0].id"));
      tab.await("document.querySelector('dialog[open] [role=option] mark')");
      assertThat(tab.eval(GROUP + " === null")).isEqualTo("true");
      tab.press("Escape");
      tab.await(GROUP);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheListToWhatIsAskedMeanwhile(Kind kind) {
    try (Tab tab = rated(kind, Place.HTTP)) {
      tab.go(site.url(Place.HTTP, NOTE));
      // the store answers when something is asked already
      tab.eval("(() => { zhuji.idle = (act) => { globalThis.quiet = act; }; })()");
      open(tab);
      tab.eval("document.querySelector('dialog[open] [role=combobox]').value = '栈'");
      tab.eval("(() => { quiet(); })()");
      tab.await("globalThis.zhuji.search.due && zhuji.study && zhuji.study.queues");
      tab.eval(
          "Promise.all([zhuji.study.open(), zhuji.study.questions(), zhuji.study.scheduling()])"
              + ".then(() => new Promise((go) => setTimeout(go)))");
      assertThat(tab.eval(OPTIONS + ".length")).isEqualTo("0");
    }
  }
}
