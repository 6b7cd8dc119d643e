package dev.zhuji.search;

import java.util.Comparator;

/** The order of Lucene's terms: by code point, which is not {@link String}'s. */
final class CodePoints {

  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char c = a.charAt(i);
      char d = b.charAt(i);
      if (c != d) {
        boolean high = Character.isSurrogate(c);
        return high == Character.isSurrogate(d) ? Character.compare(c, d) : high ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
