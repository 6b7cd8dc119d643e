package dev.zhuji.export;

import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an export says of itself: a hash of its text. A file that somebody edited is no longer what
 * we wrote, and stays; the schedules that Obsidian's plugin writes below cards are no edit.
 */
public final class Stamp {

  /** Where the hash is to stand. */
  static final String PLACE = "zhuji-export:";

  private static final Pattern STAMP = Pattern.compile(PLACE + "([0-9a-f]{16})");
  private static final int BYTES = 8;

  private Stamp() {}

  static String on(String text) {
    return text.replaceFirst(PLACE, PLACE + hash(text));
  }

  /** Whether a text is an export as it was written. */
  public static boolean isOn(String text) {
    String written = Schedules.without(text.replace("\r\n", "\n"));
    Matcher stamp = STAMP.matcher(written);
    return stamp.find() && hash(stamp.replaceFirst(PLACE)).equals(stamp.group(1));
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Digest.of(text), 0, BYTES);
  }
}
