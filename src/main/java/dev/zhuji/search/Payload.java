package dev.zhuji.search;

import java.util.Arrays;

/** What a file is going to say: numbers as {@link Printable}, and text between them. */
final class Payload implements CharSequence {

  static final int LAST_MARK = 3;

  private static final int LONGEST_NUMBER = 7;

  private char[] chars;
  private int size;

  Payload(int capacity) {
    chars = new char[capacity];
  }

  void number(int number) {
    grow(LONGEST_NUMBER);
    if (number >= 32) {
      more(number >>> 5);
    }
    chars[size++] = Printable.last(number & 31);
  }

  private void more(int number) {
    if (number >= 32) {
      more(number >>> 5);
    }
    chars[size++] = Printable.more(number & 31);
  }

  /**
   * @param mark at most {@link #LAST_MARK}, as no number and no text is
   */
  void mark(int mark) {
    grow(1);
    chars[size++] = (char) mark;
  }

  void text(String text) {
    text(text, 0, text.length());
  }

  void text(String text, int from, int to) {
    grow(to - from);
    text.getChars(from, to, chars, size);
    size += to - from;
  }

  void text(char[] text, int from, int to) {
    grow(to - from);
    System.arraycopy(text, from, chars, size, to - from);
    size += to - from;
  }

  void add(Payload other) {
    text(other.chars, 0, other.size);
  }

  private void grow(int more) {
    if (size + more > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(size + more, chars.length * 2));
    }
  }

  /** Adds what stands in another from a place up to the next mark. */
  void upToMark(Payload other, int from) {
    char[] source = other.chars;
    int to = other.nextMark(from);
    grow(to - from);
    for (int i = from; i < to; i++) {
      chars[size++] = source[i];
    }
  }

  /** The place of the first mark at or behind another. */
  int nextMark(int from) {
    char[] all = chars;
    int at = from;
    while (all[at] > LAST_MARK) {
      at++;
    }
    return at;
  }

  void clear() {
    size = 0;
  }

  /** {@link Printable#hash} of all. */
  int hash() {
    char[] all = chars;
    int hash = Printable.SEED;
    for (int i = 0; i < size; i++) {
      hash = Printable.hash(hash, all[i]);
    }
    return hash;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public char charAt(int index) {
    return chars[index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new String(chars, from, to - from);
  }

  @Override
  public String toString() {
    return new String(chars, 0, size);
  }
}
