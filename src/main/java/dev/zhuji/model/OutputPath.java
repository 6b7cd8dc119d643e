package dev.zhuji.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A file of the site, for example {@code redis/rehash.html}: {@code /} between folders, no leading
 * {@code /}, no empty, {@code .} or {@code ..} part. This is the one place where names become URLs.
 */
public record OutputPath(String value) implements Comparable<OutputPath> {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$'()*,;=@";

  public OutputPath {
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("not a path below the site: " + value);
      }
    }
  }

  /** From this file's folder up to the site's: {@code ""}, {@code "../"}, {@code "../../"}. */
  public String root() {
    return "../".repeat((int) value.chars().filter(c -> c == '/').count());
  }

  /**
   * The relative URL of {@code target} as written in this file, percent-encoded, for example {@code
   * ../os/%E9%94%81.html}. Never empty: a file's URL from itself is its name.
   */
  public String href(OutputPath target) {
    int common = 0;
    for (int i = 0; i < Math.min(value.length(), target.value.length()); i++) {
      if (value.charAt(i) != target.value.charAt(i)) {
        break;
      }
      if (value.charAt(i) == '/') {
        common = i + 1;
      }
    }
    String below = value.substring(common);
    String up = "../".repeat((int) below.chars().filter(c -> c == '/').count());
    return up + encode(target.value.substring(common));
  }

  /** This path percent-encoded, relative to the site's folder, as {@code sitemap.xml} needs it. */
  public String encoded() {
    return encode(value);
  }

  /** An id as a URL fragment: percent-encoded as a path is, without the {@code #}. */
  public static String fragment(String id) {
    return encode(id);
  }

  /** Equal for paths that Windows or macOS may take for one: they differ in case or form only. */
  public String fold() {
    String composed = Normalizer.normalize(value, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Percent-encodes a relative path for a URL, per RFC 3986, keeping {@code /}. */
  static String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c == '/' || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
      }
    }
    return out.toString();
  }

  @Override
  public int compareTo(OutputPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
