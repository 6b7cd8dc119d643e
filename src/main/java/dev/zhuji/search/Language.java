package dev.zhuji.search;

import java.util.Comparator;
import java.util.List;

/**
 * Words that a question is made of rather than about. The browser gets them with the manifest.
 *
 * @param questions phrases whose pairs count a quarter, the longest first
 * @param particles characters that are dropped when they stand alone among other words
 */
record Language(List<String> questions, String particles) {

  static final Language OWN = read();

  private static Language read() {
    List<String> lines = Characters.lines("questions.txt");
    List<String> questions =
        lines.stream().skip(1).sorted(Comparator.comparing(line -> -line.length())).toList();
    return new Language(questions, lines.getFirst());
  }
}
