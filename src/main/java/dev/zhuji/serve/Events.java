package dev.zhuji.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Tells open pages, as server-sent events, which version is shown and what is wrong with it. */
final class Events implements HttpHandler {

  private static final long BEAT_MILLIS = 15_000;

  private final Rebuilder rebuilder;

  Events(Rebuilder rebuilder) {
    this.rebuilder = rebuilder;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      tell(out);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends with an exception, when the page or the server is closed. */
  private void tell(OutputStream out) throws IOException, InterruptedException {
    Shown told = rebuilder.shown();
    send(out, event(told));
    while (true) {
      Shown now = rebuilder.next(told.version(), BEAT_MILLIS);
      // a comment keeps the line alive, and finds out whether anybody still listens
      send(out, now.version().equals(told.version()) ? ":\n\n" : event(now));
      told = now;
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String event(Shown shown) {
    String messages =
        shown.messages().stream().map(Events::quoted).collect(Collectors.joining(","));
    return "event: shown\ndata: {\"version\":%s,\"messages\":[%s]}\n\n"
        .formatted(quoted(shown.version()), messages);
  }

  /** A JSON string; whatever is not plain ASCII is escaped, line breaks above all. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u").append(String.format("%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
