package dev.zhuji.output;

import dev.zhuji.model.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

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

  /**
   * 16 hexadecimal digits: two checksums of 32 bits. They tell whether a file is still the one that
   * was written, for which nobody gains by a collision; a cold Java computes SHA-256 at a hundredth
   * of their speed.
   */
  static String hash(byte[] bytes) {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(checksum(new CRC32(), bytes))
        + digits.toHexDigits(checksum(new CRC32C(), bytes));
  }

  private static int checksum(Checksum sum, byte[] bytes) {
    sum.update(bytes, 0, bytes.length);
    return (int) sum.getValue();
  }
}
