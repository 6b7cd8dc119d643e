package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.zhuji.browser.Axe;
import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The study tools for everybody: axe in every state, reflow, print, reduced motion. */
class AccessIT {

  @TempDir static Path folder;
  private static BuiltSite site;
  private static Chromium browser;

  @BeforeAll
  static void build() {
    site = StudySite.in(folder);
    browser = Chromium.start();
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  private static void open(Page page, String path) {
    page.navigate(site.root(Place.HTTP) + path);
    // the home page of one who never rated waits for a first move
    page.keyboard().press("Shift");
    page.waitForSelector("[data-studying]");
  }

  /** A state of a page that a reader gets into. */
  private record State(String path, Consumer<Page> into) {}

  private static State state(String name) {
    return switch (name) {
      case "home" -> new State("index.html", page -> {});
      case "round" ->
          new State(
              "rounds/3.html",
              page -> {
                page.click("#q-goroutine input[value='1']");
                page.click("#q-goroutine .level > summary");
                page.click("#q-cpu-100 .more > summary");
                page.click("#q-cpu-100 .star");
              });
      case "filtered" ->
          new State("rounds/3.html", page -> page.click("input[name=z-filter][value='unrated']"));
      case "printing" -> new State("rounds/3.html", page -> page.click(".actions [data-print]"));
      case "hub" -> new State("study.html", page -> page.fill("#z-date", "2099-01-01"));
      case "question" -> new State("study.html#review", page -> page.waitForSelector(".reviewing"));
      case "revealed" ->
          new State(
              "study.html#review",
              page -> {
                page.waitForSelector(".reviewing");
                page.keyboard().press("Space");
                page.keyboard().press("f");
                page.keyboard().press("Enter");
              });
      case "ended" ->
          new State(
              "study.html#review",
              page -> {
                page.waitForSelector(".reviewing");
                page.keyboard().press("Space");
                page.keyboard().press("1");
                page.keyboard().press("Escape");
              });
      case "dry run" ->
          new State(
              "study.html",
              page -> {
                page.click("text=或者粘贴文件的内容");
                page.fill("#z-paste", "{\"format\":\"zhuji-progress\",\"version\":1}");
                page.click("text=看看会导入什么");
                page.waitForSelector(".plan h3");
              });
      case "coverage" ->
          new State(
              "coverage.html",
              page -> {
                page.evaluate("zhuji.study.store.rate('cpu-100', 1)");
                page.click("input[name=z-order][value=mine]");
                page.waitForSelector(".mine");
              });
      case "due" ->
          new State(
              "index.html",
              page -> {
                page.evaluate("zhuji.study.store.rate('cpu-100', 1)");
                page.evaluate(
                    "(() => { const later = Date.now() + 864e6; Date.now = () => later; })()");
                page.keyboard().press("Control+k");
                page.waitForSelector("dialog[open] [role=group][aria-label^='到期复习']");
                page.keyboard().press("ArrowDown");
              });
      case "graph" -> new State("graph.html", AccessIT::colours);
      case "enlarged graph" ->
          new State(
              "graph.html",
              page -> {
                colours(page);
                page.click("[data-view='+']");
                page.click("[data-view='+']");
                page.focus(".web a");
              });
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Rated, coloured and, where windows are narrow, unfolded. */
  private static void colours(Page page) {
    page.evaluate("['sql', 'goroutine'].forEach((id, i) => zhuji.study.store.rate(id, i + 1))");
    page.evaluate("document.querySelector('.lens').open = true");
    page.click(".mastery button");
    page.waitForSelector(".sign.FAILED");
  }

  private static BrowserContext context() {
    // the driver's own questions are not the page's scripts
    return browser.context(
        new Browser.NewContextOptions().setViewportSize(1280, 800).setBypassCSP(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "round",
        "filtered",
        "printing",
        "hub",
        "question",
        "revealed",
        "ended",
        "dry run",
        "coverage",
        "due",
        "graph",
        "enlarged graph"
      })
  void breaksNoRuleOfAxeInAnyLook(String name) {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      State state = state(name);
      open(page, state.path());
      state.into().accept(page);
      assertThat(Axe.inEveryLook(page, name)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"points", "list", "blank", "large"})
  void printsEachQuestionWithWhatTheReaderChose(String paper) {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      open(page, "rounds/3.html");
      page.evaluate("print = () => { globalThis.printed = true; }");
      page.click(".actions [data-print]");
      page.check("dialog [value='" + paper + "']");
      page.click("dialog .button");
      page.waitForFunction("globalThis.printed");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(shown(page, ".card-title")).isEqualTo(3);
      assertThat(shown(page, ".boxes")).isEqualTo(3);
      assertThat(shown(page, ".rate-line, .chips, dialog, .actions")).isZero();
      assertThat(shown(page, ".level > summary")).isEqualTo(paper.equals("blank") ? 0 : 4);
      assertThat(shown(page, "#q-goroutine .fold li") > 0)
          .isEqualTo(paper.equals("points") || paper.equals("large"));
      assertThat(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize) > 18"))
          .isEqualTo(paper.equals("large"));
      open(page, "rounds/1.html");
      assertThat(page.getAttribute("html", "data-paper")).isEqualTo(paper);
    }
  }

  /** How many of the elements that a selector finds take any room. */
  private static int shown(Page page, String selector) {
    return ((Number)
            page.evaluate(
                "(s) => [...document.querySelectorAll(s)].filter((e) => e.getClientRects().length"
                    + " && e.checkVisibility({ contentVisibilityAuto: true })).length",
                selector))
        .intValue();
  }

  @Test
  void isAWholeListWithoutScripts() {
    try (BrowserContext context =
        browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(site.url(Place.HTTP, "rounds/3.html"));
      assertThat(page.locator(".card-title").allInnerTexts()).hasSize(3);
      assertThat(page.locator(".level > summary").count()).isEqualTo(4);
      assertThat(page.locator(".rate-line >> visible=true").count()).isZero();
      page.navigate(site.url(Place.HTTP, "study.html"));
      assertThat(page.locator("main").innerText()).contains("自测需要脚本");
    }
  }

  @Test
  void movesNothingWhenTheRatingsArrive() {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.addInitScript(
          "globalThis.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) =>"
              + " { moved += e.value; })).observe({ type: 'layout-shift', buffered: true });");
      for (String path : List.of("rounds/3.html", "index.html", "study.html", "graph.html")) {
        open(page, path);
        page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(((Number) page.evaluate("moved")).doubleValue()).as(path).isLessThan(0.001);
      }
    }
  }

  /**
   * Also where an interval has three digits, and the day of the next review comes to stand there.
   */
  @ParameterizedTest
  @ValueSource(ints = {320, 390, 520, 1000})
  void movesNothingWhenAQuestionIsRated(int width) {
    try (BrowserContext context = context()) {
      Page page = context.newPage();
      page.setViewportSize(width, 844);
      open(page, "rounds/3.html");
      page.evaluate("document.querySelector('[data-followup]').open = true");
      page.waitForSelector("[data-followup] .rate");
      String places =
          "[...document.querySelectorAll('.card, .level')]"
              + ".map((e) => Math.round(e.getBoundingClientRect().top + scrollY)).join()";
      Object before = page.evaluate(places);
      for (int days : List.of(0, 3, 40, 240)) {
        page.evaluate(
            """
            (days) => {
              const { study } = zhuji;
              globalThis.real ||= study.now();
              study.now = () => real + days * 86400;
              document.querySelectorAll(".rate").forEach((set) => {
                set.querySelector("[value='2']").click();
                set.querySelector("[value='3']").click();
              });
              return study.store.writing.then(study.painted);
            }
            """,
            days);
        assertThat(page.locator(".when").first().innerText()).isNotEmpty();
        assertThat(page.evaluate(places)).as("after " + days + " days").isEqualTo(before);
      }
    }
  }
}
