package dev.zhuji.browser;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A page in a browser, seen as a test sees it. */
public interface Tab extends AutoCloseable {

  /** Goes to an address and waits until it is loaded. */
  void go(String url);

  /** Runs statements on every page and frame that is opened from now on, before its own scripts. */
  void before(String statements);

  /** Stops the clock of every page that is opened from now on. */
  default void clock(Instant now) {
    before("Date.now = () => " + now.toEpochMilli());
  }

  /** The value of a JavaScript expression, or of the promise that it gives, as text. */
  String eval(String expression);

  /** Presses a key, by the name that {@code KeyboardEvent.key} has for it. */
  void press(String key);

  /** Presses the key of each character in turn. */
  void type(String text);

  /** Takes the keyboard back into the page, from where Tab left it for the browser's own parts. */
  void front();

  /** Moves the mouse to the middle of the first element of a selector. */
  void hover(String selector);

  /** Gives the page another size than 1280 × 800. */
  void size(int width, int height);

  /** The page as its browser prints it on A4: the bytes of a PDF. */
  byte[] paper();

  /** Console errors, uncaught exceptions and requests that failed, since the tab was opened. */
  List<String> complaints();

  /** The addresses of all requests, since the tab was opened; Firefox tells of HTTP only. */
  List<String> requests();

  /** Waits until an expression is true, on this page or on one that it leads to. */
  default void await(String expression) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!isTrue(expression)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "never true on %s: %s; complaints: %s"
                .formatted(eval("location.href"), expression, complaints()));
      }
      LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }
  }

  private boolean isTrue(String expression) {
    try {
      return eval("Boolean(" + expression + ")").equals("true");
    } catch (IllegalStateException | PlaywrightException leaving) {
      // the page went away under the question
      return false;
    }
  }

  @Override
  void close();
}
