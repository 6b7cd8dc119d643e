package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.Tab;

/**
 * A way through a page by keys alone: every key is counted, and after each step the focus is known.
 */
final class Walk {

  private static final int PATIENCE = 90;

  final Tab tab;
  private int keys;

  Walk(Tab tab) {
    this.tab = tab;
  }

  Walk press(String... names) {
    for (String name : names) {
      tab.press(name);
      keys++;
    }
    return this;
  }

  Walk type(String text) {
    tab.type(text);
    keys += text.length();
    return this;
  }

  /** The focus is there, or comes there. */
  Walk on(String selector) {
    try {
      tab.await(at(selector));
    } catch (AssertionError never) {
      throw new AssertionError(
          "no focus on " + selector + ", but on " + tab.eval("document.activeElement.outerHTML"),
          never);
    }
    return this;
  }

  private static String at(String selector) {
    return "document.activeElement.matches(`" + selector + "`)";
  }

  /**
   * Presses Tab, or another key, until the focus is there; from the browser's own parts, which Tab
   * goes through between the end of the page and its beginning, it comes back.
   */
  Walk until(String selector, String key) {
    for (int i = 0; i < PATIENCE && !tab.eval(at(selector)).equals("true"); i++) {
      press(key);
      if (tab.eval("document.hasFocus()").equals("false")) {
        tab.front();
      }
    }
    return on(selector);
  }

  Walk tabTo(String selector) {
    return until(selector, "Tab");
  }

  /** Something is true, or becomes true. */
  Walk sees(String expression) {
    tab.await(expression);
    return this;
  }

  Walk shows(String selector) {
    return sees("document.querySelector(`" + selector + "`)?.checkVisibility()");
  }

  Walk hides(String selector) {
    return sees("!document.querySelector(`" + selector + "`)?.checkVisibility()");
  }

  String text(String selector) {
    return tab.eval("document.querySelector(`" + selector + "`).textContent");
  }

  /** What the way may cost, so that it does not grow unseen. */
  void costs(int most) {
    assertThat(keys).as("keys pressed").isLessThanOrEqualTo(most);
    assertThat(tab.complaints()).isEmpty();
  }
}
