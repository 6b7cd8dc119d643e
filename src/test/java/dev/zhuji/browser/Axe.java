package dev.zhuji.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is wrong with a page for somebody: axe, and what does not fit. A page is looked at as it
 * stands, in both colour schemes; only rules about colours can say something new in the second.
 */
public final class Axe {

  private static final Map<String, Object> ALL =
      Map.of(
          "type",
          "tag",
          "values",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  private static final String RUN =
      """
      async (runOnly) => (await axe.run({ runOnly, resultTypes: ["violations"], iframes: false }))
        .violations.map((rule) => `${rule.id} (${rule.nodes.length}) ${rule.nodes[0].html}`)\
      """;

  /** Elements that stand out to the right of the page; what scrolls by itself may be wider. */
  private static final String TOO_WIDE =
      """
      document.documentElement.scrollWidth <= innerWidth ? [] :
        ["too wide: " + [...document.querySelectorAll("body *")]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(" ")]\
      """;

  /** Waits until nothing moves; what never stops is a complaint. */
  private static final String MOVING =
      """
      new Promise((go) => {
        const last = performance.now() + 5000;
        (function look() {
          const moving = document.getAnimations().filter((a) => a.playState === "running");
          if (!moving.length) go([]);
          else if (performance.now() < last) requestAnimationFrame(look);
          else go(moving.map((a) => "moves without end: "
            + (a.transitionProperty || a.animationName) + " " + a.effect.target.outerHTML.slice(0, 120)));
        })();
      })\
      """;

  private static final String FRAME =
      "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))";

  private static final class Once {
    static final String SCRIPT = script();
  }

  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

  private Axe() {}

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The complaints at the three widths that every state of a page is held to. */
  public static List<String> inEveryLook(Page page, String name) {
    List<String> found = new ArrayList<>();
    for (int width : WIDTHS) {
      resize(page, width);
      found.addAll(complaints(page, name));
    }
    return found;
  }

  /** Makes the window of a page that is open as wide as this. */
  public static void resize(Page page, int width) {
    page.setViewportSize(width, 800);
    page.evaluate(FRAME);
  }

  /** All complaints, each after the name of what was looked at; none where all is well. */
  public static List<String> complaints(Page page, String name) {
    if (page.evaluate("typeof axe").equals("undefined")) {
      page.evaluate(Once.SCRIPT);
      // what a reader has scrolled half under the header is no smaller for it
      page.evaluate(
          "document.querySelector('.top')?.style.setProperty('position', 'static', 'important')");
    }
    String state = name + " at " + page.viewportSize().width;
    List<String> found = new ArrayList<>();
    see(page, ColorScheme.LIGHT, ALL, state, found);
    see(page, ColorScheme.DARK, COLOURS, state + ", dark", found);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    found.addAll(tooWide(page, state));
    return found;
  }

  /** Of {@link #complaints} those about the page's width. */
  public static List<String> tooWide(Page page, String state) {
    return said(page.evaluate(TOO_WIDE), state);
  }

  private static void see(
      Page page, ColorScheme scheme, Map<String, Object> rules, String state, List<String> found) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    found.addAll(said(page.evaluate(MOVING), state));
    found.addAll(said(page.evaluate(RUN, rules), state));
  }

  private static List<String> said(Object list, String state) {
    return ((List<?>) list).stream().map(one -> state + ": " + one).toList();
  }
}
