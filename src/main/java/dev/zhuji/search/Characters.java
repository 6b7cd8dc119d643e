package dev.zhuji.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What each character is to the search: its class, and the character that it is searched as.
 *
 * <p>The tables are resources of this package; the browser's tokenizer has the same ones.
 */
final class Characters {

  /** Breaks runs and is never searched. */
  static final byte OTHER = 0;

  /** Letters, digits and {@code _}: a run of them is a word. */
  static final byte WORD = 1;

  /** Han, kana and hangul: every two neighbours are a term. */
  static final byte PAIR = 2;

  /** Combining marks and invisible characters, as if they were not there. */
  static final byte IGNORED = 3;

  private static final byte[] CLASSES = new byte[0x40000];
  private static final char[] FOLDED = new char[0x10000];

  static {
    for (int c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = (char) c;
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      FOLDED[c] = (char) (c + 32);
    }
    for (String line : lines("letters.txt")) {
      int tab = line.indexOf('\t');
      int first = Integer.parseInt(line, 0, tab, 16);
      line.getChars(tab + 1, line.length(), FOLDED, first);
    }
    for (String line : lines("simplified.txt")) {
      for (int i = 0; i < line.length(); i += 2) {
        FOLDED[line.charAt(i)] = line.charAt(i + 1);
      }
    }
    for (char c = '\uff01'; c <= '\uff5e'; c++) {
      FOLDED[c] = FOLDED[c - 0xfee0];
    }
    for (String line : lines("classes.txt")) {
      String[] parts = line.split(" ");
      byte type = parts[0].equals("pair") ? PAIR : parts[0].equals("word") ? WORD : IGNORED;
      for (int i = 1; i < parts.length; i++) {
        range(parts[i], type);
      }
    }
  }

  private Characters() {}

  private static void range(String range, byte type) {
    int dash = range.indexOf('-');
    int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
    int to = Integer.parseInt(range.substring(dash + 1), 16);
    for (int cp = from; cp <= to && cp < CLASSES.length; cp++) {
      CLASSES[cp] = type;
    }
  }

  /** The lines of a table. */
  static List<String> lines(String resource) {
    try (InputStream in = Characters.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class of a code point that is folded already. */
  static byte type(int folded) {
    if (folded < CLASSES.length) {
      return CLASSES[folded];
    }
    return folded >= 0xE0100 && folded <= 0xE01EF ? IGNORED : OTHER;
  }

  /** Without width, case and diacritics, and simplified. */
  static int fold(int cp) {
    return cp < FOLDED.length ? FOLDED[cp] : cp;
  }

  /** Whether it is {@code A} to {@code Z} at either width. */
  static boolean isUpper(int cp) {
    return (cp >= 'A' && cp <= 'Z') || (cp >= '\uff21' && cp <= '\uff3a');
  }

  static boolean isDigit(int folded) {
    return folded >= '0' && folded <= '9';
  }
}
