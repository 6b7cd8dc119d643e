package dev.zhuji.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a file or folder name one that Windows, macOS and Linux all accept; Chinese is kept. */
public final class SafeName {

  /** File systems take 255 bytes or units; room is left for {@code -2.html}. */
  private static final int MAX_BYTES = 200;

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])");

  private SafeName() {}

  public static String of(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      boolean bad = c < ' ' || c == 0x7f || "<>:\"|?*\\/".indexOf(c) >= 0;
      out.append(bad ? '-' : c);
    }
    String trimmed = withoutTrailingDots(out.toString().stripLeading());
    String device = trimmed.split("\\.", 2)[0].strip();
    String safe =
        DEVICE.matcher(device).matches()
            ? device + "-" + trimmed.substring(device.length())
            : trimmed;
    return shortened(safe.isEmpty() ? "-" : safe);
  }

  private static String withoutTrailingDots(String name) {
    int end = name.length();
    while (end > 0
        && (name.charAt(end - 1) == '.' || Character.isWhitespace(name.charAt(end - 1)))) {
      end--;
    }
    return name.substring(0, end);
  }

  /** A name that is too long keeps its start, and a hash of the whole keeps it apart. */
  private static String shortened(String name) {
    if (name.length() * 3 <= MAX_BYTES || bytes(name).length <= MAX_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    StringBuilder out = new StringBuilder();
    int size = 0;
    for (int point : name.codePoints().toArray()) {
      size += bytes(Character.toString(point)).length;
      if (size > MAX_BYTES - 40) {
        break;
      }
      out.appendCodePoint(point);
    }
    return out + "-" + hash(name) + extension.toLowerCase(Locale.ROOT);
  }

  private static String hash(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(name));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
