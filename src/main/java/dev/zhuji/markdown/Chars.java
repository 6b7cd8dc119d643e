package dev.zhuji.markdown;

/** Kinds of characters that the dialect's rules ask for. */
final class Chars {

  private static final String ASCII_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private Chars() {}

  /**
   * Whether a line break beside it is no word space, and emphasis may stand beside it without one:
   * Han, Kana, Hangul, Bopomofo, Yi and all wide or full-width marks.
   */
  static boolean isCjk(int c) {
    if (c < 0x1100) {
      return false;
    }
    if (c < 0x20000) {
      return c <= 0x11FF
          || (c >= 0x2E80 && c <= 0x303E)
          || (c >= 0x3041 && c <= 0x33FF)
          || (c >= 0x3400 && c <= 0x4DBF)
          || (c >= 0x4E00 && c <= 0xA4CF)
          || (c >= 0xA960 && c <= 0xA97F)
          || (c >= 0xAC00 && c <= 0xD7FF)
          || (c >= 0xF900 && c <= 0xFAFF)
          || (c >= 0xFE10 && c <= 0xFE1F)
          || (c >= 0xFE30 && c <= 0xFE6F)
          || (c >= 0xFF01 && c <= 0xFFEE)
          || (c >= 0x16FE0 && c <= 0x18DFF)
          || (c >= 0x1AFF0 && c <= 0x1B2FF);
    }
    return c <= 0x3FFFD;
  }

  /** As {@link #isCjk} without Hangul, which separates words by spaces. */
  static boolean joinsLines(int c) {
    boolean hangul =
        (c >= 0x1100 && c <= 0x11FF)
            || (c >= 0x3131 && c <= 0x318E)
            || (c >= 0xA960 && c <= 0xA97F)
            || (c >= 0xAC00 && c <= 0xD7FF)
            || (c >= 0xFFA0 && c <= 0xFFDC);
    return isCjk(c) && !hangul;
  }

  static boolean isHan(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || c == 0x3007
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  static boolean hasHan(CharSequence text) {
    return text.codePoints().anyMatch(Chars::isHan);
  }

  /** Unicode punctuation as CommonMark means it: the categories P and S. */
  static boolean isPunctuation(int c) {
    if (c < 0x80) {
      return isAsciiPunctuation(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  static boolean isAsciiPunctuation(int c) {
    return c < 0x80 && ASCII_PUNCTUATION.indexOf(c) >= 0;
  }

  /** Unicode whitespace as CommonMark means it. */
  static boolean isWhitespace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == '\f'
        || (c >= 0xA0 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean isAsciiDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isAsciiAlphanumeric(int c) {
    return isAsciiLetter(c) || isAsciiDigit(c);
  }

  static boolean isVariationSelector(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Han characters plus words of other scripts. */
  static int words(CharSequence text) {
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && isHan(c)) {
        count++;
        inWord = false;
      } else if (Character.isLetterOrDigit(c)) {
        count += inWord ? 0 : 1;
        inWord = true;
      } else if (c != '\'' && c != '_' && c != '-') {
        inWord = false;
      }
    }
    return count;
  }
}
