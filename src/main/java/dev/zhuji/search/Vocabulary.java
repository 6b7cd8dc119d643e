package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Latin words that at least two passages hold, to guess what a misspelt one was meant to be.
 */
final class Vocabulary {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG = 8;
  private static final int MOST_GUESSES = 4;

  private final TreeMap<Character, TreeMap<String, Integer>> words = new TreeMap<>();

  /** Takes a term of the index if it is such a word. */
  void add(String term, int documents) {
    if (documents > 1 && term.length() >= SHORTEST && isWord(term)) {
      words.computeIfAbsent(term.charAt(0), key -> new TreeMap<>()).put(term, documents);
    }
  }

  /** The words with the number of passages that hold each, by first letter. */
  Map<Character, TreeMap<String, Integer>> words() {
    return words;
  }

  private static boolean isWord(String term) {
    char first = term.charAt(0);
    return term.length() <= LONGEST
        && first >= 'a'
        && first <= 'z'
        && term.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }

  /**
   * The nearest words: one edit away, two for a long word; with the same first letter if one of
   * them is one edit away; the commonest first.
   */
  List<String> spelled(String word) {
    if (word.length() < SHORTEST_MISSPELT || !isWord(word)) {
      return List.of();
    }
    int limit = word.length() < LONG ? 1 : 2;
    Guesses guesses = new Guesses(word, limit);
    guesses.addAll(words.getOrDefault(word.charAt(0), new TreeMap<>()));
    if (guesses.best > 1) {
      words.forEach(
          (first, others) -> {
            if (first != word.charAt(0)) {
              guesses.addAll(others);
            }
          });
    }
    return guesses.list();
  }

  private static final class Guesses {
    private final String word;
    private final int limit;
    private final List<Map.Entry<String, Integer>> found = new ArrayList<>();
    private int best;

    Guesses(String word, int limit) {
      this.word = word;
      this.limit = limit;
      this.best = limit + 1;
    }

    void addAll(Map<String, Integer> words) {
      for (Map.Entry<String, Integer> candidate : words.entrySet()) {
        int distance = Edits.between(word, candidate.getKey(), best);
        if (distance < best) {
          found.clear();
          best = distance;
        }
        if (distance == best && distance <= limit) {
          found.add(candidate);
        }
      }
    }

    List<String> list() {
      return found.stream()
          .sorted(
              Comparator.comparing((Map.Entry<String, Integer> word) -> -word.getValue())
                  .thenComparing(Map.Entry::getKey))
          .limit(MOST_GUESSES)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
