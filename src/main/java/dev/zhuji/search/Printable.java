package dev.zhuji.search;

/**
 * Numbers as printable characters that stand in a string of a script as they are: five bits a
 * character, most significant first; the last one of a number is of {@code 0} to {@code V}.
 */
final class Printable {

  private static final char[] LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUV".toCharArray();
  private static final char[] MORE = "WXYZabcdefghijklmnopqrstuvwxyz-_".toCharArray();
  static final int SEED = 0x811c9dc5;

  private static final int[] VALUES = new int[128];

  static {
    for (int i = 0; i < 32; i++) {
      VALUES[LAST[i]] = i;
      VALUES[MORE[i]] = i + 32;
    }
  }

  private Printable() {}

  /** The last character of a number, for its last five bits. */
  static char last(int bits) {
    return LAST[bits];
  }

  /** A character before the last. */
  static char more(int bits) {
    return MORE[bits];
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
    return value < 32 ? LAST[value] : MORE[value - 32];
  }

  /** FNV-1a over the UTF-16 units of a text. */
  static int hash(String text) {
    int hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a text that is longer by a unit; that of no text is {@link #SEED}. */
  static int hash(int before, char unit) {
    return (before ^ unit) * 0x01000193;
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
