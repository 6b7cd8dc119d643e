package dev.zhuji.rounds;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much a wording is like others: the share of the pairs of letters that both have. */
final class Likeness {

  /** Two that are less alike than this ask something else. */
  static final double ENOUGH = 0.5;

  private final String letters;
  private final Map<String, Integer> pairs;

  Likeness(String text) {
    letters = letters(text);
    pairs = pairs(letters);
  }

  /** From 0, nothing in common, to 1; punctuation, case and width do not count. */
  double to(Likeness other) {
    if (letters.equals(other.letters)) {
      return letters.isEmpty() ? 0 : 1;
    }
    Map<String, Integer> others = other.pairs;
    int all = size(pairs) + size(others);
    int common =
        pairs.entrySet().stream()
            .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0)))
            .sum();
    return all == 0 ? 0 : 2.0 * common / all;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Map<String, Integer> pairs(String letters) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.merge(letters.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int size(Map<String, Integer> pairs) {
    return pairs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
