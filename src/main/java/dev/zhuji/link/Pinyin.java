package dev.zhuji.link;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The order of Han characters by their pinyin, from a table of our own: the same on every Java. */
final class Pinyin {

  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;

  /** Common words with a character that is read otherwise by itself, and others that sound so. */
  private static final Map<String, String> SOUNDS =
      Map.ofEntries(
          entry("银行", "银航"),
          entry("行业", "航业"),
          entry("行列", "航列"),
          entry("长城", "常城"),
          entry("长度", "常度"),
          entry("长连", "常连"),
          entry("长轮", "常轮"),
          entry("重庆", "虫庆"),
          entry("重复", "虫复"),
          entry("重构", "虫构"),
          entry("重试", "虫试"),
          entry("重载", "虫载"),
          entry("重写", "虫写"),
          entry("重排", "虫排"),
          entry("重启", "虫启"),
          entry("重传", "虫传"),
          entry("音乐", "音月"));

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

  /** The rank of a text's character, as it is read in the word it stands in. */
  static int rank(String text, int at) {
    for (int start = Math.max(0, at - 1); start <= at && start + 2 <= text.length(); start++) {
      String sound = SOUNDS.get(text.substring(start, start + 2));
      if (sound != null) {
        return rank(sound.charAt(at - start));
      }
    }
    return rank(text.charAt(at));
  }

  /** A number that grows with the pinyin; characters that are not in the table come last. */
  private static int rank(int han) {
    char rank = Table.RANKS[han - FIRST];
    return rank == 0 ? 0x10000 + han : rank;
  }
}
