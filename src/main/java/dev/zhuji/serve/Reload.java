package dev.zhuji.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;

/** The script that makes an open page reload, and shows problems on top of it. */
final class Reload implements HttpHandler {

  static final String SCRIPT = "/__zhuji/reload.js";
  static final String EVENTS = "/__zhuji/events";

  private static final String END = "</body>";

  /** Adds the script to a page, at its end. */
  static String inject(String html, String version) {
    String tag = "<script src=\"" + SCRIPT + "\" data-version=\"" + version + "\"></script>";
    int end = html.lastIndexOf(END);
    return end < 0 ? html + tag : html.substring(0, end) + tag + html.substring(end);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (InputStream script = Reload.class.getResourceAsStream("reload.js")) {
      if (script == null) {
        throw new IllegalStateException("reload.js is not beside " + Reload.class);
      }
      Answer.bytes(exchange, 200, ContentType.SCRIPT, script.readAllBytes());
    }
  }
}
