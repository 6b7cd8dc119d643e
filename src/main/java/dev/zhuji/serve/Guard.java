package dev.zhuji.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Answers nobody but this machine's own pages: a foreign site must not read the notes, neither by a
 * name of its own that leads here (rebinding) nor by a request from its pages.
 */
final class Guard extends Filter {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final int port;

  Guard(int port) {
    this.port = port;
  }

  @Override
  public String description() {
    return "refuses foreign Host and Origin";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    boolean known =
        headers.getOrDefault("Host", List.of()).stream().allMatch(this::isOurs)
            && headers.containsKey("Host")
            && headers.getOrDefault("Origin", List.of()).stream().allMatch(this::isOurOrigin);
    if (!known) {
      Answer.plain(exchange, 403, "this server answers http://127.0.0.1:" + port + " only\n");
    } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Answer.plain(exchange, 405, "this server is for reading\n");
    } else {
      chain.doFilter(exchange);
    }
  }

  private boolean isOurs(String host) {
    return NAMES.stream().anyMatch(name -> host.equals(name + ":" + port));
  }

  private boolean isOurOrigin(String origin) {
    return origin.startsWith("http://") && isOurs(origin.substring("http://".length()));
  }
}
