package dev.zhuji.search;

import java.util.List;

/**
 * Words that a question is made of rather than about. The browser gets them with the manifest.
 *
 * @param questions phrases whose pairs count a quarter
 * @param particles characters that are dropped when they stand alone among other words
 */
record Language(List<String> questions, String particles) {

  static Language read() {
    List<String> lines = Characters.lines("questions.txt");
    return new Language(lines.subList(1, lines.size()), lines.getFirst());
  }
}
