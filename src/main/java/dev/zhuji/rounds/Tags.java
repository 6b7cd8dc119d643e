package dev.zhuji.rounds;

import java.util.List;
import java.util.regex.Pattern;

/** {@code #标签} in a heading or an item: a word after white space, not all digits. */
final class Tags {

  private static final Pattern FORM =
      Pattern.compile("(?:^|\\s)#(?!\\d+(?:\\s|$))([\\p{L}\\p{N}_/-]+)");

  private Tags() {}

  static List<String> in(String text) {
    return FORM.matcher(text).results().map(match -> match.group(1)).distinct().toList();
  }

  static String strip(String text) {
    return FORM.matcher(text).replaceAll("").strip();
  }
}
