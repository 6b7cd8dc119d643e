package dev.zhuji.content;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * File names as UTF-8, whatever the locale.
 *
 * <p>On Linux a name is bytes. In a locale such as {@code C} Java cannot turn those of a Chinese
 * name into text, and no option changes that; but a path that came from the disk still holds them,
 * and its URI gives them back.
 */
final class FileNames {

  private FileNames() {}

  /** The last part of a path as text; U+FFFD where it is not UTF-8. */
  static String of(Path file) {
    String shown = String.valueOf(file.getFileName());
    return shown.indexOf('\uFFFD') < 0 ? shown : new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** The last part of a path, unless it is not UTF-8. */
  static Optional<String> checked(Path file) {
    String shown = String.valueOf(file.getFileName());
    if (shown.indexOf('\uFFFD') < 0) {
      return Optional.of(shown);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(bytes(file));
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(Path file) {
    URI uri = file.toAbsolutePath().toUri();
    String path = uri.getRawPath();
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return decode(whole.substring(whole.lastIndexOf('/') + 1));
  }

  private static byte[] decode(String name) {
    byte[] bytes = new byte[name.length()];
    int length = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '%') {
        bytes[length++] = (byte) Integer.parseInt(name, i + 1, i + 3, 16);
        i += 2;
      } else {
        bytes[length++] = (byte) c;
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
