package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Latin words that at least two passages hold, to guess what a misspelt one was meant to be.
 *
 * <p>They stand under their first letter and under their second one: a word whose first letter is
 * wrong is near words that have one of its first two letters there.
 */
final class Vocabulary {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 24;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG = 8;
  private static final int MOST_GUESSES = 4;

  /** How many of the commonest words a page knows to be there before it has read any of them. */
  private static final int MOST_COMMON = 1500;

  private final TreeMap<Character, TreeMap<String, Integer>> words = new TreeMap<>();

  /** Takes a term of the index if it is such a word. */
  void add(String term, int documents) {
    if (documents > 1 && term.length() >= SHORTEST && isWord(term)) {
      add(term.charAt(0), term, documents);
      if (Character.isLetter(term.charAt(1))) {
        add(term.charAt(1), term, documents);
      }
    }
  }

  private void add(char letter, String term, int documents) {
    words.computeIfAbsent(letter, key -> new TreeMap<>()).put(term, documents);
  }

  /** The words with the number of passages that hold each, by first and by second letter. */
  Map<Character, TreeMap<String, Integer>> words() {
    return words;
  }

  /**
   * The commonest words as bits in hexadecimal, at the places that their hashes name: a word
   * without its bit is none of them.
   */
  String common() {
    Map<String, Integer> all = new TreeMap<>();
    words.values().forEach(all::putAll);
    List<String> common = commonest(all.entrySet().stream().toList(), MOST_COMMON);
    int[] bits = new int[common.size() * 3 / 4 + 1];
    for (String word : common) {
      int place = Integer.remainderUnsigned(Printable.hash(word), bits.length * 4);
      bits[place / 4] |= 1 << place % 4;
    }
    StringBuilder printed = new StringBuilder();
    for (int four : bits) {
      printed.append(Character.forDigit(four, 16));
    }
    return printed.toString();
  }

  private static List<String> commonest(List<Map.Entry<String, Integer>> words, int limit) {
    return words.stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> word) -> -word.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
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
   * them is one edit away, else also those with one of the first two letters at one of the first
   * two places; the commonest first.
   */
  List<String> spelled(String word) {
    if (word.length() < SHORTEST_MISSPELT || !isWord(word)) {
      return List.of();
    }
    int limit = word.length() < LONG ? 1 : 2;
    Guesses guesses = new Guesses(word, limit);
    guesses.addAll(with(word.charAt(0)).subMap(word.substring(0, 1), word.charAt(0) + "{"));
    if (guesses.best > 1) {
      TreeMap<String, Integer> others = new TreeMap<>(with(word.charAt(0)));
      others.putAll(with(word.charAt(1)));
      others.keySet().removeIf(other -> other.charAt(0) == word.charAt(0));
      guesses.addAll(others);
    }
    return commonest(guesses.found, MOST_GUESSES);
  }

  private TreeMap<String, Integer> with(char letter) {
    return words.getOrDefault(letter, new TreeMap<>());
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
  }
}
