package dev.zhuji.browser;

import java.util.List;

/** A page in a browser, seen as a test sees it. */
public interface Tab extends AutoCloseable {

  /** Goes to an address and waits until it is loaded. */
  void go(String url);

  /** The value of a JavaScript expression, or of the promise that it gives, as text. */
  String eval(String expression);

  /** Presses a key, by the name that {@code KeyboardEvent.key} has for it. */
  void press(String key);

  /** Presses the key of each character in turn. */
  void type(String text);

  /** Console errors, uncaught exceptions and requests that failed, since the tab was opened. */
  List<String> complaints();

  /** The addresses of all requests, since the tab was opened; Firefox tells of HTTP only. */
  List<String> requests();

  /** Waits until an expression is true, and fails where it does not become so. */
  default void await(String expression) {
    String asked =
        """
        new Promise((resolve) => {
          const started = Date.now();
          const look = () => {
            if (%s) resolve("yes");
            else if (Date.now() - started > 15000) resolve("no");
            else setTimeout(look, 20);
          };
          look();
        })\
        """
            .formatted(expression);
    if (!eval(asked).equals("yes")) {
      throw new AssertionError(
          "never true on %s: %s; complaints: %s"
              .formatted(eval("location.href"), expression, complaints()));
    }
  }

  @Override
  void close();
}
