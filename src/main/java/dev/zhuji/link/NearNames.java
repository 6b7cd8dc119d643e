package dev.zhuji.link;

import dev.zhuji.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@link Nearest} among many names: those whose letters differ too much are passed over before any
 * edit is counted.
 */
final class NearNames {

  /**
   * Comparisons in all: with thousands of dead links the first ones get a hint, the others none.
   */
  private static final int BUDGET = 100_000;

  private record Name(String name, long letters) {}

  private final Map<Integer, List<Name>> byLength = new HashMap<>();
  private final Map<String, Optional<String>> answers = new HashMap<>();
  private int compared;

  NearNames(Collection<String> names) {
    for (String name : names) {
      byLength
          .computeIfAbsent(name.length(), length -> new ArrayList<>())
          .add(new Name(name, letters(name)));
    }
  }

  Optional<String> to(String wanted) {
    return answers.computeIfAbsent(wanted, this::find);
  }

  private Optional<String> find(String wanted) {
    if (compared > BUDGET) {
      return Optional.empty();
    }
    int limit = Math.max(1, wanted.length() / 3);
    long letters = letters(wanted);
    List<String> candidates = new ArrayList<>();
    for (int length = wanted.length() - limit; length <= wanted.length() + limit; length++) {
      for (Name name : byLength.getOrDefault(length, List.of())) {
        // an edit adds at most one letter to the set and takes one from it
        if (Long.bitCount(name.letters ^ letters) <= 2 * limit) {
          candidates.add(name.name);
        }
      }
    }
    compared += candidates.size();
    return compared > BUDGET ? Optional.empty() : Nearest.to(wanted, candidates);
  }

  private static long letters(String name) {
    long letters = 0;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      letters |= 1L << ((c * 0x9E3779B1) >>> 26);
    }
    return letters;
  }
}
