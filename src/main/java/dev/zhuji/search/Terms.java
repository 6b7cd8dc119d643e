package dev.zhuji.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of one passage as the index takes them.
 *
 * @param bag every term with its weight
 * @param phrase the terms in order, whole words and pairs only, for quoted phrases
 * @param positions of the phrase's terms
 * @param facets what filters may ask for
 */
record Terms(TermBag bag, List<BytesRef> phrase, int[] positions, List<BytesRef> facets) {

  /** What lies between a heading and the text, so that no phrase runs over. */
  private static final int GAP = 16;

  static Terms of(Passage passage) {
    TermBag bag = new TermBag();
    Phrase phrase = new Phrase();
    SearchTokenizer.tokenize(
        passage.heading(),
        (kind, buffer, from, to, position, start, end) -> {
          bag.add(buffer, from, to, Weights.HEADING, true);
          phrase.add(kind, buffer, from, to, position);
        });
    phrase.gap();
    if (!passage.isTop()) {
      light(passage.title(), bag);
    }
    for (String above : passage.trail()) {
      light(above, bag);
    }
    SearchTokenizer.tokenize(
        passage.text(),
        (kind, buffer, from, to, position, start, end) -> {
          bag.add(buffer, from, to, Weights.TEXT, false);
          phrase.add(kind, buffer, from, to, position);
        });
    return new Terms(bag, phrase.terms, phrase.positions(), facets(passage));
  }

  private static List<BytesRef> facets(Passage passage) {
    Set<String> facets = new TreeSet<>();
    facets.add(LuceneIndex.kind(passage.kind() == Passage.Kind.QUESTION));
    facets.add("topic:" + passage.topic());
    passage.round().ifPresent(round -> facets.add("round:" + round));
    passage.tags().forEach(tag -> facets.add("tag:" + tag));
    return facets.stream().map(BytesRef::new).toList();
  }

  private static void light(String text, TermBag bag) {
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) ->
            bag.add(buffer, from, to, Weights.TRAIL, false));
  }

  private static final class Phrase {
    private final List<BytesRef> terms = new ArrayList<>();
    private final List<Integer> at = new ArrayList<>();
    private int base;
    private int last;

    void add(SearchTokenizer.Kind kind, char[] buffer, int from, int to, int position) {
      last = base + position;
      if (kind != SearchTokenizer.Kind.PART) {
        terms.add(new BytesRef(new String(buffer, from, to - from)));
        at.add(last);
      }
    }

    void gap() {
      base = last + GAP;
    }

    int[] positions() {
      return at.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
