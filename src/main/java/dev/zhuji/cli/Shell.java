package dev.zhuji.cli;

import java.util.regex.Pattern;

/** Writes a word so that a shell takes it as one, and as it is. */
final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:@%+=,-]+");

  private Shell() {}

  static String word(String word) {
    return word(word, System.getProperty("os.name", ""));
  }

  /** In single quotes, but for Windows, which knows double ones and has none in a file's name. */
  static String word(String word, String system) {
    boolean windows = system.startsWith("Windows");
    if (PLAIN.matcher(windows ? word.replace('\\', '/') : word).matches()) {
      return word;
    }
    return windows ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
  }
}
