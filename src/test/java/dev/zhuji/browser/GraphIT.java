package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawing of the repository's own notes, enlarged and moved. */
class GraphIT {

  private static final String BOX = "document.querySelector('.web').getAttribute('viewBox')";

  /** A point of the first link in sight. */
  private static final String LABEL =
      """
      [...document.querySelectorAll(".web a text")]
        .map((text) => text.getBoundingClientRect()).map((box) => [box.right - 10, (box.top + box.bottom) / 2])
        .find(([x, y]) => document.elementFromPoint(x, y)?.closest(".web a"))\
      """;

  @TempDir static Path folder;
  private static BuiltSite site;
  private static Chromium chromium;

  @BeforeAll
  static void build() {
    site = BuiltSite.of(Path.of("content"), folder);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  private static Tab open(Kind kind) {
    Tab tab = kind.open();
    tab.go(site.url(Place.DISK, "graph.html"));
    tab.await("document.querySelector('.live')");
    return tab;
  }

  private static double[] box(String viewBox) {
    return Arrays.stream(viewBox.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static void focus(Tab tab) {
    tab.eval("document.querySelector('.web').focus()");
  }

  @ParameterizedTest
  @EnumSource
  void buttonsAndKeysEnlargeAndPutBack(Kind kind) {
    String click = "document.querySelector('[data-view=\"%s\"]').click()";
    String off =
        "document.querySelector('[data-view=\"%s\"]').getAttribute('aria-disabled') === 'true'";
    try (Tab tab = open(kind)) {
      String whole = tab.eval(BOX);
      assertThat(tab.eval(off.formatted("-"))).as("nothing smaller than all").isEqualTo("true");
      tab.eval(click.formatted("-"));
      assertThat(tab.eval(BOX)).isEqualTo(whole);
      tab.eval(click.formatted("+"));
      assertThat(box(tab.eval(BOX))[2]).isLessThan(box(whole)[2] * 0.75);
      assertThat(tab.eval(off.formatted("-"))).isEqualTo("false");
      tab.eval(click.formatted("-"));
      assertThat(tab.eval(BOX)).isEqualTo(whole);
      focus(tab);
      tab.press("+");
      tab.press("+");
      assertThat(box(tab.eval(BOX))[2]).isLessThan(box(whole)[2] * 0.55);
      tab.press("-");
      assertThat(box(tab.eval(BOX))[2]).isBetween(box(whole)[2] * 0.6, box(whole)[2] * 0.8);
      tab.press("0");
      assertThat(tab.eval(BOX)).isEqualTo(whole);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void arrowsMoveWhatIsEnlargedAndAreThePagesWhereAllIsShown(Kind kind) {
    String moving = "document.querySelector('[data-view=Arrow%s]').click()";
    try (Tab tab = open(kind)) {
      String whole = tab.eval(BOX);
      focus(tab);
      tab.eval("scrollTo(0, 0)");
      tab.press("ArrowDown");
      tab.await("scrollY > 0");
      assertThat(tab.eval(BOX)).isEqualTo(whole);
      tab.press("+");
      tab.eval(
          "globalThis.kept = 0, addEventListener('keydown', (e) => { kept += e.defaultPrevented;"
              + " })");
      double[] before = box(tab.eval(BOX));
      tab.press("ArrowRight");
      tab.press("ArrowDown");
      double[] after = box(tab.eval(BOX));
      assertThat(after[0]).isGreaterThan(before[0]);
      assertThat(after[1]).isGreaterThan(before[1]);
      assertThat(tab.eval("kept")).isEqualTo("2");
      tab.eval(moving.formatted("Left"));
      tab.eval(moving.formatted("Up"));
      assertThat(box(tab.eval(BOX))[0]).isLessThan(after[0]);
      assertThat(box(tab.eval(BOX))[1]).isLessThan(after[1]);
    }
  }

  /** Also where the tools stand over the drawing. */
  @ParameterizedTest
  @EnumSource
  void whatTheFocusComesToIsSeen(Kind kind) {
    String seen =
        """
        (() => {
          const label = document.activeElement.querySelector("text").getBoundingClientRect();
          const pane = document.querySelector(".pane").getBoundingClientRect();
          const tools = document.querySelector(".tools").getBoundingClientRect();
          const head = document.querySelector("header.top").getBoundingClientRect();
          const inside = label.left > pane.left - 1 && label.right < pane.right + 1
            && label.top > Math.max(pane.top, head.bottom) - 1 && label.bottom < Math.min(pane.bottom, innerHeight) + 1;
          const free = label.bottom <= tools.top || label.top >= tools.bottom
            || label.right <= tools.left || label.left >= tools.right;
          return inside && free;
        })()\
        """;
    try (Tab tab = open(kind)) {
      focus(tab);
      for (int i = 0; i < 3; i++) {
        tab.press("+");
      }
      tab.eval("document.querySelectorAll('.web a')[2].focus()");
      for (int i = 0; i < 44; i++) {
        tab.press("Tab");
        assertThat(tab.eval(seen))
            .as(tab.eval("document.activeElement.textContent"))
            .isEqualTo("true");
      }
      assertThat(tab.eval("document.activeElement.closest('g').getAttribute('class')"))
          .isEqualTo("RIGHT");
      for (int i = 0; i < 8; i++) {
        tab.press("Shift+Tab");
        assertThat(tab.eval(seen))
            .as(tab.eval("document.activeElement.textContent"))
            .isEqualTo("true");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWheelIsThePagesUnlessCtrlIsHeld(Kind kind) {
    String wheel =
        """
        (() => {
          const svg = document.querySelector(".web");
          const at = svg.getBoundingClientRect();
          const where = { clientX: at.left + 200, clientY: at.top + 300 };
          const unit = () => {
            const p = new DOMPoint(where.clientX, where.clientY).matrixTransform(svg.getScreenCTM().inverse());
            return Math.round(p.x) + " " + Math.round(p.y);
          };
          const before = unit();
          const left = svg.dispatchEvent(new WheelEvent("wheel", { ...where, deltaY: -40, ctrlKey: %s, cancelable: true }));
          return (left ? "left " : "taken ") + (unit() === before ? "still" : "moved");
        })()\
        """;
    try (Tab tab = open(kind)) {
      String whole = tab.eval(BOX);
      assertThat(tab.eval(wheel.formatted("false"))).isEqualTo("left still");
      assertThat(tab.eval(BOX)).isEqualTo(whole);
      assertThat(tab.eval(wheel.formatted("true")))
          .as("around the pointer")
          .isEqualTo("taken still");
      assertThat(box(tab.eval(BOX))[2]).isLessThan(box(whole)[2]);
    }
  }

  @Test
  void draggingMovesAndOpensNothing() {
    try (BrowserContext context = context(1280, false)) {
      Page page = context.newPage();
      page.navigate(site.url(Place.DISK, "graph.html"));
      page.click("[data-view='+']");
      page.click("[data-view='+']");
      page.click("[data-view='ArrowLeft']");
      page.click("[data-view='ArrowLeft']");
      String before = String.valueOf(page.evaluate(BOX));
      List<?> label = (List<?>) page.evaluate(LABEL);
      double x = ((Number) label.get(0)).doubleValue();
      double y = ((Number) label.get(1)).doubleValue();
      page.mouse().move(x, y);
      page.mouse().down();
      page.mouse().move(x - 60, y + 50);
      page.mouse().move(x - 90, y + 70);
      page.mouse().up();
      assertThat(page.url()).endsWith("graph.html");
      double[] after = box(String.valueOf(page.evaluate(BOX)));
      assertThat(after[0]).isGreaterThan(box(before)[0]);
      assertThat(after[1]).isLessThan(box(before)[1]);
      page.mouse().move(x, y);
      page.mouse().move(x - 30, y);
      assertThat(box(String.valueOf(page.evaluate(BOX)))).as("after it is let go").isEqualTo(after);
      label = (List<?>) page.evaluate(LABEL);
      page.mouse()
          .click(((Number) label.get(0)).doubleValue(), ((Number) label.get(1)).doubleValue());
      page.waitForSelector("body.note");
    }
  }

  @Test
  void twoFingersEnlargeWhatIsUnfoldedOnAPhone() {
    try (BrowserContext context = context(390, true)) {
      Page page = context.newPage();
      page.navigate(site.url(Place.DISK, "graph.html"));
      assertThat(page.isVisible(".web")).isFalse();
      page.tap(".meta a[href='#z-web']");
      assertThat(page.isVisible(".web")).as("a link to it unfolds it").isTrue();
      page.waitForFunction("document.querySelector('.cut')");
      double[] before = box(String.valueOf(page.evaluate(BOX)));
      BoundingBox pane = page.locator(".web").boundingBox();
      assertThat(pane.width / before[2] * 14).as("pixels of a label").isGreaterThan(11.99);
      CDPSession driver = context.newCDPSession(page);
      int x = (int) (pane.x + pane.width / 2);
      int y = (int) (pane.y + pane.height / 2);
      touch(driver, "touchStart", List.of(x - 20, y, x + 20, y));
      for (int apart = 30; apart <= 60; apart += 10) {
        touch(driver, "touchMove", List.of(x - apart, y, x + apart, y));
      }
      touch(driver, "touchEnd", List.of());
      double[] after = box(String.valueOf(page.evaluate(BOX)));
      assertThat(before[2] / after[2]).isBetween(2.2, 3.8);
    }
  }

  private static void touch(CDPSession driver, String type, List<Integer> places) {
    JsonArray points = new JsonArray();
    for (int i = 0; i < places.size(); i += 2) {
      JsonObject point = new JsonObject();
      point.addProperty("id", i);
      point.addProperty("x", places.get(i));
      point.addProperty("y", places.get(i + 1));
      points.add(point);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    driver.send("Input.dispatchTouchEvent", event);
  }

  private static BrowserContext context(int width, boolean touch) {
    return chromium.context(
        new Browser.NewContextOptions().setViewportSize(width, 800).setHasTouch(touch));
  }

  @Test
  void hasNothingToPressWithoutScripts() {
    try (BrowserContext context =
        chromium.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.setViewportSize(1280, 800);
      page.navigate(site.url(Place.DISK, "graph.html"));
      assertThat(page.isVisible(".web a[href*='rehash']")).isTrue();
      assertThat(page.locator("main button >> visible=true").count()).isZero();
      page.setViewportSize(390, 800);
      assertThat(page.isVisible(".web")).isFalse();
      page.click(".lens summary");
      assertThat(page.isVisible(".web a[href*='rehash']")).isTrue();
      assertThat(page.locator("main button >> visible=true").count()).isZero();
      assertThat(page.locator(".web").boundingBox().width)
          .as("scrolls in its frame")
          .isGreaterThan(390);
    }
  }
}
