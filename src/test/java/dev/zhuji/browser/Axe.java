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

/**
 * Asks axe of a page as it stands, in three looks: each width, and both colour schemes. The page is
 * not loaded anew for a look, so that a state which took work is reached once.
 */
public final class Axe {

  private static final Map<Integer, ColorScheme> LOOKS =
      Map.of(320, ColorScheme.DARK, 768, ColorScheme.LIGHT, 1280, ColorScheme.DARK);

  /**
   * Only what is wrong, or what axe cannot decide, is worth its time. What it cannot decide and
   * people looked at: text over the bars of strata, whose contrast the tokens have.
   */
  private static final String RUN =
      """
      async () => {
        const { violations, incomplete } = await axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
          resultTypes: ["violations", "incomplete"],
        });
        const name = (rule) => rule.id + ": " + rule.nodes[0].html;
        return violations.map(name).concat(incomplete
          .filter((rule) => rule.id !== "color-contrast").map((rule) => "not decided: " + name(rule)));
      }
      """;

  private static final String AXE = source();

  private Axe() {}

  private static String source() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules that a state breaks in any look, and where it scrolls sideways. */
  public static List<String> broken(Page page, String state) {
    List<String> broken = new ArrayList<>();
    if (page.evaluate("!globalThis.axe").equals(true)) {
      page.evaluate(AXE);
    }
    LOOKS.forEach(
        (width, scheme) -> {
          page.setViewportSize(width, 800);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.waitForFunction(
              "document.getAnimations().every((a) => a.playState !== 'running')");
          String look = "%s, %d, %s: ".formatted(state, width, scheme);
          ((List<?>) page.evaluate(RUN)).forEach(rule -> broken.add(look + rule));
          if (!page.evaluate("document.documentElement.scrollWidth").equals(width)) {
            broken.add(look + "scrolls sideways");
          }
        });
    return broken;
  }
}
