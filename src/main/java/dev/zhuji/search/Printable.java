package dev.zhuji.search;

/**
 * Numbers as printable characters that stand in a string of a script as they are: five bits a
 * character, most significant first; the last one of a number is of {@code 0} to {@code V}.
 */
final class Printable {

  private static final String LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
  private static final String MORE = "WXYZabcdefghijklmnopqrstuvwxyz-_";
  private static final int[] VALUES = new int[128];

  static {
    for (int i = 0; i < 32; i++) {
      VALUES[LAST.charAt(i)] = i;
      VALUES[MORE.charAt(i)] = i + 32;
    }
  }

  private Printable() {}

  static void append(StringBuilder out, int number) {
    if (number >= 32) {
      more(out, number >>> 5);
    }
    out.append(LAST.charAt(number & 31));
  }

  private static void more(StringBuilder out, int number) {
    if (number >= 32) {
      more(out, number >>> 5);
    }
    out.append(MORE.charAt(number & 31));
  }

  /** How many characters a number takes. */
  static int length(int number) {
    int length = 1;
    for (int rest = number >>> 5; rest > 0; rest >>>= 5) {
      length++;
    }
    return length;
  }

  /** Twelve bits of a number in two characters of any kind. */
  static String check(int hash) {
    int mixed = hash ^ (hash >>> 12) ^ (hash >>> 24);
    return "" + symbol(mixed & 63) + symbol((mixed >>> 6) & 63);
  }

  private static char symbol(int value) {
    return value < 32 ? LAST.charAt(value) : MORE.charAt(value - 32);
  }

  /** FNV-1a over the UTF-16 units of a text. */
  static int hash(CharSequence text) {
    int hash = 0x811c9dc5;
    for (char c : text.toString().toCharArray()) {
      hash = (hash ^ c) * 0x01000193;
    }
    return hash;
  }

  /** Reads numbers one after another. */
  static final class Reader {
    private final String text;
    private int at;

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    int at() {
      return at;
    }

    boolean hasNext() {
      return at < text.length();
    }

    int number() {
      int number = 0;
      int value = VALUES[text.charAt(at++)];
      while (value >= 32) {
        number = (number << 5) | (value - 32);
        value = VALUES[text.charAt(at++)];
      }
      return (number << 5) | value;
    }

    /** A term that shares its beginning with the one before. */
    String term(String before) {
      int common = number();
      int rest = number();
      at += rest;
      return before.substring(0, common) + text.substring(at - rest, at);
    }
  }
}
