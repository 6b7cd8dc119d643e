package dev.zhuji.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Supplier;

/** Serves the files of the site that is shown; there is no folder to climb out of. */
final class Pages implements HttpHandler {

  private static final OutputPath NOT_FOUND = new OutputPath("404.html");

  /** What keeps a site in the browser would show old pages while notes are written. */
  private static final OutputPath WORKER = new OutputPath("sw.js");

  private final Supplier<Shown> shown;

  Pages(Supplier<Shown> shown) {
    this.shown = shown;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Shown now = shown.get();
    String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/").substring(1);
    Optional<OutputFile> file =
        find(now, path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    Optional<OutputFile> below = find(now, path + "/index.html");
    if (file.isPresent()) {
      send(exchange, 200, file.get(), now);
    } else if (below.isPresent()) {
      String folder = new OutputPath(path).encoded() + "/";
      exchange.getResponseHeaders().set("Location", "/" + folder);
      Answer.plain(exchange, 302, "see /" + folder + "\n");
    } else {
      sendNotFound(exchange, now);
    }
  }

  private static Optional<OutputFile> find(Shown shown, String path) {
    try {
      OutputPath wanted = new OutputPath(path);
      return Optional.ofNullable(shown.files().get(wanted)).filter(file -> !wanted.equals(WORKER));
    } catch (IllegalArgumentException noPath) {
      return Optional.empty();
    }
  }

  private static void sendNotFound(HttpExchange exchange, Shown now) throws IOException {
    OutputFile page = now.files().get(NOT_FOUND);
    if (page != null) {
      send(exchange, 404, page, now);
    } else {
      String html = Reload.inject("<!DOCTYPE html><title>404</title><p>404</p>", now.version());
      byte[] body = html.getBytes(StandardCharsets.UTF_8);
      Answer.bytes(exchange, 404, ContentType.HTML, body);
    }
  }

  private static void send(HttpExchange exchange, int status, OutputFile file, Shown now)
      throws IOException {
    String type = ContentType.of(file.path().value());
    try {
      Answer.bytes(exchange, status, type, bytes(file, now.version()));
    } catch (NoSuchFileException | FileNotFoundException gone) {
      Answer.plain(exchange, 404, "this file is gone: " + file.path() + "\n");
    }
  }

  private static byte[] bytes(OutputFile file, String version) throws IOException {
    return file instanceof OutputFile.Text text && file.path().value().endsWith(".html")
        ? Reload.inject(text.text(), version).getBytes(StandardCharsets.UTF_8)
        : file.bytes();
  }
}
