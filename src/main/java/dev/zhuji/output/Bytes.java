package dev.zhuji.output;

import dev.zhuji.model.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of finished files. */
final class Bytes {

  private Bytes() {}

  static byte[] of(OutputFile file) throws IOException {
    return switch (file) {
      case OutputFile.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
      case OutputFile.Copy copy -> read(copy.from());
    };
  }

  private static byte[] read(URI from) throws IOException {
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

  /** SHA-256 in 64 hexadecimal digits. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
