package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The nine ways that a reader without a mouse goes: what each is, where it begins, and how many
 * keys it may cost. Opened from the disk, in both browsers.
 */
class KeyboardPathsIT {

  private static final String LOG = "zhuji.study.store.state.log.map(String).join(' ')";

  /**
   * A way.
   *
   * @param from the page where it begins
   * @param keys that it may cost
   */
  private record Way(String name, String from, int keys, Consumer<Walk> steps) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("1 skip to the text", "index.html", 2, KeyboardPathsIT::skips),
          new Way("2 search for a heading", "index.html", 4, KeyboardPathsIT::searches),
          new Way("3 back to what opened it", "rounds/3.html", 60, KeyboardPathsIT::comesBack),
          new Way("4 down a chain, and rate", "rounds/3.html", 60, KeyboardPathsIT::ratesAChain),
          new Way("5a review by single keys", "study.html#review", 13, KeyboardPathsIT::reviews),
          new Way("5b review by buttons", "study.html", 60, KeyboardPathsIT::reviewsByButtons),
          new Way("6 put steps in order", "study.html", 60, KeyboardPathsIT::ordersSteps),
          new Way("7 import, and take it back", "study.html", 60, KeyboardPathsIT::imports),
          new Way("8 along the graph", "graph.html", 30, KeyboardPathsIT::followsTheGraph),
          new Way("9 out of every dialog", "rounds/3.html", 150, KeyboardPathsIT::leavesDialogs));

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

  static Stream<Arguments> ways() {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                IntStream.range(0, WAYS.size())
                    .mapToObj(i -> Arguments.of(kind, WAYS.get(i).name(), i)));
  }

  @ParameterizedTest(name = "{1}, {0}")
  @MethodSource("ways")
  void isWalked(Kind kind, String name, int place) {
    Way way = WAYS.get(place);
    try (Tab tab = kind.open()) {
      tab.go(site.root(Place.DISK) + way.from());
      if (way.from().matches("(rounds|study).*")) {
        tab.await("document.querySelector('[data-studying]')");
      }
      Walk walk = new Walk(tab);
      way.steps().accept(walk);
      walk.costs(way.keys());
    }
  }

  private static void skips(Walk walk) {
    walk.press("Tab").on(".skip").press("Enter").on("main");
  }

  private static void searches(Walk walk) {
    walk.press("Control+k")
        .on("[role=combobox]")
        .type("栈")
        .shows("dialog[open] [role=option] mark");
    String chosen =
        "document.querySelector('dialog[open] [role=option][aria-selected=true]')?.textContent";
    for (int i = 0; i < 5 && !walk.tab.eval(chosen).contains("栈"); i++) {
      walk.press("ArrowDown");
    }
    walk.press("Enter").sees("document.body.matches('.note')").on("h2");
    assertThat(walk.text(":focus")).contains("栈");
    assertThat(
            walk.tab.eval(
                "document.activeElement.getBoundingClientRect().top >="
                    + " document.querySelector('header.top').getBoundingClientRect().bottom"))
        .as("the heading is not under the page's head")
        .isEqualTo("true");
  }

  private static void comesBack(Walk walk) {
    walk.tabTo("header [data-search-open]").press("Enter").on("[role=combobox]");
    walk.press("Escape").hides("dialog.search-dialog").on("header [data-search-open]");
    walk.tabTo("[data-print]").press("Enter").shows("dialog.printing").press("Escape");
    walk.hides("dialog.printing").on("[data-print]");
    walk.tabTo(".card-notes a").shows(".preview:popover-open").press("Escape");
    walk.hides(".preview:popover-open").on(".card-notes a");
    walk.press("?").shows("dialog.help").press("Escape").hides("dialog.help").on(".card-notes a");
    walk.tab.size(390, 844);
    walk.until("[data-menu]", "Shift+Tab").press("Enter").shows("dialog.drawer").press("Escape");
    walk.hides("dialog.drawer").on("[data-menu]");
  }

  private static void ratesAChain(Walk walk) {
    walk.tabTo("#q-goroutine .level > summary").press("Enter").shows(".level[open] .rate");
    walk.tabTo(".level .level > summary").press("Enter").shows(".level .level[open] .rate");
    walk.tabTo(".level .level .level > summary").press("Enter").shows(".level .level .level .rate");
    walk.tabTo(".level .level .level .rate input").press("ArrowDown");
    walk.on("input[value='2']").sees("zhuji.study.store.state.log.length === 1");
    assertThat(walk.tab.eval(LOG)).contains(",2,0,c,0,d-");
  }

  private static void reviews(Walk walk) {
    walk.on(".reviewing");
    assertThat(walk.text(".reviewing .card-title")).as("自评不会的先来").contains("索引为什么用 B+ 树");
    walk.hides(".reviewing [data-aid=points]").press("2");
    assertThat(walk.tab.eval(LOG)).as("nothing is rated before it is recalled").isEmpty();
    walk.press(" ").on(".reviewing").shows(".reviewing .tick input");
    walk.press("f").on(".level > summary").press("1").sees(LOG + ".includes('b-tree,1,')");
    assertThat(walk.tab.eval(LOG)).contains(",r,1,");
    walk.on(".reviewing").press("u").sees("zhuji.study.store.state.log.length === 0");
    assertThat(walk.text(".reviewing .card-title")).contains("索引为什么用 B+ 树");
    walk.press(" ", " ").on(".level:not([open]) > summary").press(" ");
    walk.on(".level[open] > summary").press("3", " ", "2");
    walk.sees("zhuji.study.store.state.log.length === 2").press("Escape").on(".summary h2");
    assertThat(walk.text(".summary")).contains("评了 2 题");
  }

  private static void reviewsByButtons(Walk walk) {
    walk.press("?").shows("dialog.help").tabTo("dialog.help [role=switch]").press(" ", "Escape");
    walk.hides("dialog.help").tabTo(".today .primary").press("Enter").on(".reviewing");
    walk.press(" ").hides(".review-rate").tabTo(".review-buttons .primary").press("Enter");
    walk.shows(".review-rate").press("1");
    assertThat(walk.tab.eval(LOG)).as("single keys are off").isEmpty();
    walk.tabTo(".review-rate button").press("Enter");
    walk.sees("zhuji.study.store.state.log.length === 1").on(".reviewing");
    walk.tabTo(".review-buttons button:last-child").press("Enter").on(".summary h2");
  }

  private static void ordersSteps(Walk walk) {
    walk.tab.go(site.root(Place.DISK) + "study.html?round=rounds/3.html&count=3&seed=a#mock");
    walk.shows(".mock-setup").tabTo(".mock-setup [type=submit]").press("Enter").on("h2");
    while (walk.tab.eval("document.querySelector('.mock-drill') === null").equals("true")) {
      // the questions before the one with steps: stuck three times, and on
      walk.press(walk.text("[data-mock] h2").contains("CPU") ? " " : "h");
      if (walk.tab.eval("document.querySelector('.mock-verdict') !== null").equals("true")) {
        walk.press(" ");
      }
    }
    for (int step = 0; step < 3; step++) {
      String up = "[data-step='" + step + "'] [data-move=up]";
      while (!walk.tab.eval(place(step)).equals(String.valueOf(step))) {
        walk.until(up, "Tab").press("Enter");
      }
    }
    walk.tabTo(".mock-drill .button.primary").press("Enter");
    walk.sees("document.querySelector('.drill-verdict').textContent === '顺序全对。'");
  }

  private static String place(int step) {
    return "[...document.querySelectorAll('.drill li')].findIndex((row) => row.dataset.step === '"
        + step
        + "')";
  }

  private static void imports(Walk walk) {
    walk.tabTo("[aria-labelledby=z-data] .fold > summary").press("Enter").tabTo("#z-paste");
    walk.tab.eval(
        "document.activeElement.value = JSON.stringify({ format: 'zhuji-progress', version: 1,"
            + " log: [[1767225600, 'sql', 1, 9, 'i', 0, 'd-hand']] })");
    walk.tabTo("#z-paste ~ p button").press("Enter").on(".plan");
    assertThat(walk.text(".plan")).contains("新增 1 条评分");
    walk.press("Tab", "Enter").sees("zhuji.study.store.state.log.length === 1");
    // the focus is on what takes it back
    walk.on("[aria-labelledby=z-data] button").press("Enter");
    walk.sees("zhuji.study.store.state.log.length === 0");
    walk.sees("document.querySelector('[aria-labelledby=z-data]').textContent.includes('已恢复')");
  }

  private static void followsTheGraph(Walk walk) {
    walk.tabTo(".meta a[href='#z-web']").press("Enter").on("svg.web").press("Tab").on("svg.web a");
    walk.press("Tab").on("svg.web a").tabTo("svg.web a[href*='goroutine']");
    walk.press("Enter").sees("document.body.matches('.note')");
    assertThat(walk.text("h1")).contains("协程与线程");
  }

  private static void leavesDialogs(Walk walk) {
    walk.press("/").on("[role=combobox]");
    goesRound(walk, "dialog.search-dialog");
    walk.press("?").shows("dialog.help");
    goesRound(walk, "dialog.help");
    walk.tabTo("[data-print]").press("Enter").shows("dialog.printing");
    goesRound(walk, "dialog.printing");
    walk.tab.size(390, 844);
    walk.until("[data-menu]", "Shift+Tab").press("Enter").shows("dialog.drawer");
    goesRound(walk, "dialog.drawer");
  }

  /**
   * Tab goes round in a dialog or out to the browser, to nothing behind it, and Escape leads out.
   */
  private static void goesRound(Walk walk, String dialog) {
    String inside = "document.activeElement.closest(`" + dialog + "`) !== null";
    walk.tab.eval("(globalThis.first = document.activeElement) !== null");
    for (int i = 0; i < 20; i++) {
      walk.press("Tab");
      if (walk.tab.eval("document.hasFocus()").equals("false")) {
        walk.tab.front();
        break;
      }
      assertThat(walk.tab.eval("document.activeElement === document.body || " + inside))
          .as("nothing behind " + dialog)
          .isEqualTo("true");
      if (walk.tab.eval("document.activeElement === first").equals("true")) {
        break;
      }
    }
    walk.press("Escape").hides(dialog);
    assertThat(walk.tab.eval("document.querySelector('dialog[open]') === null")).isEqualTo("true");
  }
}
