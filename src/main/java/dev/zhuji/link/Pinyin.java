package dev.zhuji.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The order of Han characters by their pinyin, from a table of our own: the same on every Java. */
final class Pinyin {

  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  /** Loaded when the first Chinese name is compared. */
  private static final class Table {
    static final char[] RANKS = load();

    private static char[] load() {
      try (InputStream in = Pinyin.class.getResourceAsStream("pinyin.txt")) {
        if (in == null) {
          throw new IllegalStateException("pinyin.txt is missing");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        char[] ranks = new char[LAST - FIRST + 1];
        char rank = 0;
        for (int i = 0; i < text.length(); i++) {
          if (isHan(text.charAt(i))) {
            ranks[text.charAt(i) - FIRST] = ++rank;
          }
        }
        return ranks;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Pinyin() {}

  static boolean isHan(int c) {
    return c >= FIRST && c <= LAST;
  }

  /** A number that grows with the pinyin; characters that are not in the table come last. */
  static int rank(int han) {
    char rank = Table.RANKS[han - FIRST];
    return rank == 0 ? 0x10000 + han : rank;
  }
}
