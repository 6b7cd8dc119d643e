package dev.zhuji.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A finished file of the site, unwritten. */
public sealed interface OutputFile {

  OutputPath path();

  /** What it holds; a copy is read anew each time. */
  byte[] bytes() throws IOException;

  /** Written as UTF-8. */
  record Text(OutputPath path, String text) implements OutputFile {
    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Copied byte for byte from a {@code file:} or {@code jar:} URI. */
  record Copy(OutputPath path, URI from) implements OutputFile {
    @Override
    public byte[] bytes() throws IOException {
      if ("file".equals(from.getScheme())) {
        return Files.readAllBytes(Path.of(from));
      }
      URLConnection connection = from.toURL().openConnection();
      // a cached jar would stay open, and stay old when it is replaced
      connection.setUseCaches(false);
      try (InputStream in = connection.getInputStream()) {
        return in.readAllBytes();
      }
    }
  }
}
