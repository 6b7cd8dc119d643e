package dev.zhuji.theme;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The service worker of a site: {@code js/worker.js} with what it keeps, each file by its hash, so
 * that it changes whenever any file does.
 */
final class Worker {

  private static final OutputPath PLACE = new OutputPath("sw.js");

  private Worker() {}

  static OutputFile of(String script, Collection<OutputFile> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.stream()
        .filter(file -> !file.path().value().startsWith("."))
        .collect(Collectors.toConcurrentMap(file -> file.path().value(), file -> hash(bytes(file))))
        .forEach(hashes::put);
    String list =
        hashes.entrySet().stream()
            .map(file -> Words.quoted(file.getKey()) + ":\"" + file.getValue() + '"')
            .collect(Collectors.joining(",\n", "{\n", "}"));
    String version = hash((list + script).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    return new OutputFile.Text(
        PLACE, "const VERSION = \"" + version + "\";\nconst FILES = " + list + ";\n" + script);
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
  }

  private static byte[] bytes(OutputFile file) {
    return switch (file) {
      case OutputFile.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
      case OutputFile.Copy copy -> read(copy.from());
    };
  }

  private static byte[] read(URI from) {
    try {
      URLConnection connection = from.toURL().openConnection();
      // a cached jar would stay open, and stay old when it is replaced
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + from, e);
    }
  }
}
