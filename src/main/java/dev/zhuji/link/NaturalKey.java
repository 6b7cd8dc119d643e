package dev.zhuji.link;

import java.util.Arrays;

/**
 * What a name is sorted by: numbers by their value (2 before 10, 第二章 before 第十章), letters without
 * case, Chinese by pinyin after them.
 */
record NaturalKey(int[] units, String name) implements Comparable<NaturalKey> {

  private static final int NUMBER = 0x100;
  private static final int LETTER = 0x1000;
  private static final int HAN = 0x200000;

  private static final String NUMERALS = "零一二三四五六七八九十百千";
  private static final String COUNTED = "、面章节部篇卷讲课回轮期册";

  static NaturalKey of(String name) {
    String text = Fold.name(name);
    int[] units = new int[text.length() * 2 + 2];
    int size = 0;
    for (int i = 0; i < text.length(); ) {
      int digits = run(text, i, "0123456789");
      int numerals = digits > 0 ? 0 : numerals(text, i);
      if (digits > 0) {
        size = number(text.substring(i, i + digits), units, size);
      } else if (numerals > 0) {
        size = number(value(text.substring(i, i + numerals)), units, size);
      } else {
        units[size++] = unit(text, i);
      }
      i += Math.max(1, digits + numerals);
    }
    return new NaturalKey(Arrays.copyOf(units, size), name);
  }

  private static int unit(String text, int at) {
    char c = text.charAt(at);
    if (Pinyin.isHan(c)) {
      return HAN + Pinyin.rank(text, at);
    }
    return Character.isLetter(c) ? LETTER + c : Math.min(c, NUMBER - 1);
  }

  private static int run(String text, int from, String of) {
    int end = from;
    while (end < text.length() && of.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end - from;
  }

  /** The length of a Chinese number that counts: after 第, before 面 or 章. 三次握手 has none. */
  private static int numerals(String text, int from) {
    int length = run(text, from, NUMERALS);
    if (length == 0) {
      return 0;
    }
    boolean ordinal = from > 0 && text.charAt(from - 1) == '第';
    int end = from + length;
    boolean counted = end < text.length() && COUNTED.indexOf(text.charAt(end)) >= 0;
    return ordinal || counted ? length : 0;
  }

  /** 二十三 is 23. */
  private static String value(String numerals) {
    int total = 0;
    int digit = 0;
    for (char c : numerals.toCharArray()) {
      int value = NUMERALS.indexOf(c);
      if (value < 10) {
        digit = digit * 10 + value;
      } else {
        int unit = value == 10 ? 10 : value == 11 ? 100 : 1000;
        total += Math.max(1, digit) * unit;
        digit = 0;
      }
    }
    return Integer.toString(total + digit);
  }

  /** A longer number is larger; leading zeros count for nothing. */
  private static int number(String digits, int[] units, int size) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    int next = size;
    units[next++] = NUMBER + Math.min(digits.length() - start, 0xdff);
    for (int i = start; i < digits.length(); i++) {
      units[next++] = digits.charAt(i);
    }
    return next;
  }

  @Override
  public int compareTo(NaturalKey other) {
    int order = Arrays.compare(units, other.units);
    return order != 0 ? order : name.compareTo(other.name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NaturalKey key && name.equals(key.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
