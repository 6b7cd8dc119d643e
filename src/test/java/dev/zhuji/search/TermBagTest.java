package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** The order in which a passage's terms are written is the one in which Lucene hands them over. */
final class TermBagTest {

  private static final String[] UNITS = {
    "a", "b", "0", " ", "é", "锁", "树", "\ue000", "ﬀ", "𠀀", "😀"
  };

  private static Set<String> terms(long seed) {
    Random random = new Random(seed);
    Set<String> terms = new LinkedHashSet<>();
    while (terms.size() < 600) {
      StringBuilder term = new StringBuilder();
      for (int length = 1 + random.nextInt(5); length > 0; length--) {
        term.append(UNITS[random.nextInt(UNITS.length)]);
      }
      terms.add(term.toString());
    }
    return terms;
  }

  private static void fill(TermBag bag, Set<String> terms) {
    for (String term : terms) {
      bag.add(term.toCharArray(), 0, term.length(), 1, false);
    }
  }

  private static List<String> ordered(TermBag bag) {
    List<String> ordered = new ArrayList<>();
    BytesRef bytes = new BytesRef(64);
    for (int term : bag.order()) {
      bag.copy(term, bytes);
      ordered.add(bytes.utf8ToString());
    }
    return ordered;
  }

  private static List<String> sortedByLucene(Set<String> terms) {
    BytesRef[] bytes = terms.stream().map(BytesRef::new).toArray(BytesRef[]::new);
    Arrays.sort(bytes);
    return Arrays.stream(bytes).map(BytesRef::utf8ToString).toList();
  }

  @Test
  void ordersTermsAsLuceneDoes() {
    TermBag bag = new TermBag();
    Set<String> terms = terms(1);
    fill(bag, terms);
    assertThat(ordered(bag)).isEqualTo(sortedByLucene(terms));
  }

  @Test
  void clearedBagKnowsOnlyWhatCameAfter() {
    TermBag bag = new TermBag();
    fill(bag, terms(2));
    bag.clear();
    fill(bag, Set.of("锁"));
    assertThat(ordered(bag)).containsExactly("锁");
    assertThat(bag.weight(0)).isEqualTo(1);
  }
}
