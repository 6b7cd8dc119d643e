package dev.zhuji.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Asks axe of a page as it stands, in every look: three widths, both colour schemes. The page is
 * not loaded anew for a look, so that a state which took work is reached once.
 */
public final class Axe {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /**
   * What axe cannot decide and people looked at: text over the bars of strata, whose contrast the
   * tokens have.
   */
  private static final Set<String> REVIEWED = Set.of("color-contrast");

  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

  private Axe() {}

  /** The rules that a state breaks in any look, and what scrolls sideways. */
  public static List<String> broken(Page page, String state) {
    List<String> broken = new ArrayList<>();
    for (int width : WIDTHS) {
      page.setViewportSize(width, 800);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String look = "%s, %d, %s".formatted(state, width, scheme);
        rules(page).forEach(rule -> broken.add(look + ": " + rule));
      }
      Object wide = page.evaluate("document.documentElement.scrollWidth");
      if (!wide.equals(width)) {
        broken.add("%s, %d: scrolls sideways".formatted(state, width));
      }
    }
    return broken;
  }

  /** The rules that a page breaks as it is, each with the first place. */
  public static List<String> rules(Page page) {
    page.waitForFunction("document.getAnimations().every((a) => a.playState !== 'running')");
    // the other mode opens a tab of its own each time, for frames that these pages have none of
    AxeResults results = new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    List<String> broken = new ArrayList<>();
    results.getViolations().forEach(rule -> broken.add(named(rule)));
    results.getIncomplete().stream()
        .filter(rule -> !REVIEWED.contains(rule.getId()))
        .forEach(rule -> broken.add("not decided: " + named(rule)));
    return broken;
  }

  private static String named(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
  }
}
