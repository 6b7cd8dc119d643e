package dev.zhuji.mock;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Tab;

/** A mock interview in a tab, with a clock that stands until it is told to go on. */
record Interview(Tab tab) {

  private static final String SETUP = "?round=rounds/round-3.html&count=4&style=drill&seed=";

  /**
   * The seed under which the first chain is the one of the report: cost, mode switch, why at all.
   */
  private static final String SEED = "zhuji2";

  /** Opens the set-up for the third round of the repository's own notes. */
  static Interview open(Tab tab, BuiltSite site, Place place) {
    tab.go(site.url(place, "study.html") + SETUP + SEED + "#mock");
    tab.await("document.querySelector('.mock-setup')");
    tab.eval("globalThis.seconds = 1795330000, zhuji.study.now = () => seconds");
    return new Interview(tab);
  }

  /** Starts it from the set-up, and waits for the first question. */
  Interview begin() {
    focus(".mock-setup [type=submit]").press("Enter");
    tab.await("document.querySelector('.mock-clock')");
    return this;
  }

  /** Lets the clock go on and presses a key. */
  Interview after(int seconds, String key) {
    tab.eval("seconds += " + seconds);
    return press(key);
  }

  Interview press(String... keys) {
    for (String key : keys) {
      tab.press(key);
    }
    return this;
  }

  /** Presses Tab, or Shift and Tab, until the focus is on what a selector names. */
  Interview focus(String selector) {
    String there = "document.activeElement.matches(\"" + selector + "\")";
    String before =
        "document.activeElement !== document.body &&"
            + " (document.activeElement.compareDocumentPosition(document.querySelector(\""
            + selector
            + "\")) & Node.DOCUMENT_POSITION_PRECEDING) > 0";
    String key = tab.eval(before).equals("true") ? "Shift+Tab" : "Tab";
    for (int i = 0; i < 80 && !tab.eval(there).equals("true"); i++) {
      tab.press(key);
    }
    if (!tab.eval(there).equals("true")) {
      throw new AssertionError("Tab never comes to " + selector + " on " + text("main"));
    }
    return this;
  }

  String text(String selector) {
    return tab.eval(
        "(document.querySelector(\"%s\")?.innerText ?? 'nothing is ' + `%s`)"
            .formatted(selector, selector));
  }

  /** The question, or follow-up, or verdict that is asked now. */
  String heading() {
    return text("[data-mock] h2");
  }

  boolean has(String selector) {
    return Boolean.parseBoolean(tab.eval("document.querySelector(\"" + selector + "\") !== null"));
  }

  /** Answers whatever comes until the rating. */
  Interview answerAll(int seconds) {
    for (int i = 0; i < 20 && !has(".mock-verdict"); i++) {
      after(seconds, " ");
    }
    return this;
  }

  /** Puts the steps of a drill in order with the arrow buttons alone. */
  Interview sortSteps() {
    int steps = Integer.parseInt(tab.eval("document.querySelectorAll('.drill li').length"));
    for (int step = 0; step < steps; step++) {
      String row = "[data-step='" + step + "']";
      String place =
          "[...document.querySelectorAll('.drill li')].findIndex((row) => row.matches(\"%s\"))"
              .formatted(row);
      int from = Integer.parseInt(tab.eval(place));
      for (int i = from; i > step; i--) {
        if (i == from) {
          focus(row + " [data-move=up]");
        }
        press("Enter");
      }
    }
    return this;
  }

  /** Ticks so many boxes of the stage in hand. */
  Interview tick(int boxes) {
    for (int i = 1; i <= boxes; i++) {
      focus(".checks li:nth-child(" + i + ") input");
      press(" ");
    }
    return this;
  }
}
