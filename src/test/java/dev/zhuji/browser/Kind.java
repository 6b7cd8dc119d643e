package dev.zhuji.browser;

import org.jspecify.annotations.Nullable;

/** The browsers that every page is opened in: one process each, for all tests. */
public enum Kind {
  CHROMIUM {
    @Override
    WebBrowser start() {
      return Chromium.start();
    }
  },
  /** Strict about {@code file:} pages. */
  FIREFOX {
    @Override
    WebBrowser start() {
      return Firefox.start();
    }
  };

  private @Nullable WebBrowser started;

  abstract WebBrowser start();

  /** A new tab, 1280 × 800, that shares nothing with other tabs. */
  public synchronized Tab open() {
    WebBrowser browser = started;
    if (browser == null) {
      browser = start();
      started = browser;
      Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    }
    return browser.open();
  }
}
