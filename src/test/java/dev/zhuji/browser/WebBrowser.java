package dev.zhuji.browser;

/** A browser that runs without a window. */
public interface WebBrowser extends AutoCloseable {

  /** A new tab, 1280 × 800, in a profile that no other test has. */
  Tab open();

  @Override
  void close();
}
