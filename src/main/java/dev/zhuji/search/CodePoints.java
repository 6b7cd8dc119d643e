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
        return rank(c) - rank(d);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Sorts UTF-16 units as the code points that they begin: surrogates behind all others. */
  static int rank(char c) {
    if (c < Character.MIN_SURROGATE) {
      return c;
    }
    return Character.isSurrogate(c) ? c + 0x2000 : c - 0x800;
  }
}
