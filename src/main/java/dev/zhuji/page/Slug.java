package dev.zhuji.page;

import dev.zhuji.model.SafeName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** File names for things that have only a name: {@code c-3f2a9c1e} for {@code C++}. */
final class Slug {

  private Slug() {}

  /** ASCII letters, digits and dashes; a hash tells names apart that lose characters. */
  static String of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    boolean exact = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else {
        exact = exact && c == '-' && !out.isEmpty() && i < lower.length() - 1;
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
          out.append('-');
        }
      }
    }
    boolean reserved = lower.equals("index") || lower.contains("--");
    if (exact && !reserved && !out.isEmpty()) {
      return SafeName.of(out.toString());
    }
    boolean apart = out.isEmpty() || out.charAt(out.length() - 1) == '-';
    return SafeName.of(out + (apart ? "" : "-") + hash(lower));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
