package dev.zhuji.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells at which place the section stands that a question was made from.
 *
 * <p>A section is a heading of a page, in however many passages. Its twins are the sections with
 * the same heading or the same text: notes repeat each other, and of two sections that say the same
 * neither is wrong.
 */
final class Judge {

  static final int TOP = 10;
  private static final int NOWHERE = 1000;

  private final Map<String, Set<String>> twins = new HashMap<>();
  private final Map<String, Integer> headings = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  Judge(List<Passage> passages) {
    Map<String, Set<String>> alike = new HashMap<>();
    Map<String, List<String>> words = new HashMap<>();
    for (Passage passage : passages) {
      String section = section(passage.page().value(), passage.anchor().orElse(""));
      Set<String> keys = words.containsKey(section) ? Set.of() : Set.of(terms(passage.heading()));
      words.put(section, List.of());
      keys.forEach(key -> headings.merge(key, 1, Integer::sum));
      sizes.merge(section, QueryToken.of(passage.text()).size(), Integer::sum);
      keys.forEach(key -> alike.computeIfAbsent("h" + key, one -> new HashSet<>()).add(section));
      String text = terms(passage.text());
      if (!text.isEmpty()) {
        alike.computeIfAbsent("t" + text, one -> new HashSet<>()).add(section);
      }
    }
    for (Set<String> group : alike.values()) {
      group.forEach(one -> twins.computeIfAbsent(one, key -> new HashSet<>()).addAll(group));
    }
  }

  private static String terms(String text) {
    StringBuilder terms = new StringBuilder();
    QueryToken.of(text).forEach(token -> terms.append(token.term()).append(' '));
    return terms.toString();
  }

  private static String section(String page, String anchor) {
    return page + "#" + anchor;
  }

  private static String section(Hit hit) {
    return section(hit.page().value(), hit.anchor().orElse(""));
  }

  /** Among sections, each counted once. */
  int place(List<Hit> hits, Questions.Known known) {
    return place(hits, Set.of(section(known.page(), known.anchor().orElse(""))));
  }

  /** The same, where the first twin counts. */
  int twin(List<Hit> hits, Questions.Known known) {
    String section = section(known.page(), known.anchor().orElse(""));
    return place(hits, twins.getOrDefault(section, Set.of(section)));
  }

  private static int place(List<Hit> hits, Set<String> wanted) {
    Set<String> before = new HashSet<>();
    for (Hit hit : hits) {
      if (wanted.contains(section(hit))) {
        return before.size() + 1;
      }
      before.add(section(hit));
    }
    return NOWHERE;
  }

  /**
   * What a heading gives on average when the sections that have it come first: nothing in it tells
   * them apart.
   */
  double expected(Questions.Known heading) {
    int alike = headings.getOrDefault(terms(heading.question()), 1);
    double sum = 0;
    for (int i = 1; i <= Math.min(alike, TOP); i++) {
      sum += 1.0 / i / alike;
    }
    return sum;
  }

  /** How many tokens the text of a section has, its heading aside. */
  int size(Questions.Known known) {
    return sizes.getOrDefault(section(known.page(), known.anchor().orElse("")), 0);
  }

  /** Among pages. */
  int page(List<Hit> hits, Questions.Known known) {
    Set<String> before = new HashSet<>();
    for (Hit hit : hits) {
      if (hit.page().value().equals(known.page())) {
        return before.size() + 1;
      }
      before.add(hit.page().value());
    }
    return NOWHERE;
  }

  /** What a place adds to a mean reciprocal rank. */
  static double worth(int place) {
    return place > TOP ? 0 : 1.0 / place;
  }
}
