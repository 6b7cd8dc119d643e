package dev.zhuji.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;

/** The terms of one passage as the index takes them; may be filled with one after the other. */
final class Terms {

  /** What lies between a heading and the text, so that no phrase runs over. */
  private static final int GAP = 16;

  private final TermBag bag = new TermBag();
  private final Phrase phrase = new Phrase();
  private List<BytesRef> facets = List.of();

  static Terms of(Passage passage) {
    Terms terms = new Terms();
    terms.fill(passage);
    terms.facets = facets(passage);
    return terms;
  }

  /** Forgets what was there; takes no facets. */
  void fill(Passage passage) {
    bag.clear();
    phrase.clear();
    Subject subject = Subject.of(passage.heading());
    subject.term().ifPresent(term -> bag.add(term.toCharArray(), 0, term.length(), 1, false));
    int weight = Weights.heading(subject.size());
    SearchTokenizer.tokenize(
        passage.heading(),
        (kind, buffer, from, to, position, start, end) -> {
          int term = bag.add(buffer, from, to, weight, true);
          phrase.add(kind, term, position);
        });
    phrase.gap();
    for (String alias : passage.aliases()) {
      aside(alias, Weights.LEAST_HEADING);
    }
    if (!passage.isTop()) {
      aside(passage.title(), Weights.TRAIL);
    }
    passage.trail().forEach(above -> aside(above, Weights.TRAIL));
    SearchTokenizer.tokenize(
        passage.text(),
        (kind, buffer, from, to, position, start, end) -> {
          int term = bag.add(buffer, from, to, Weights.text(position), false);
          phrase.add(kind, term, position);
        });
  }

  /** Every term with its weight. */
  TermBag bag() {
    return bag;
  }

  /** Where they stand, whole words and pairs only, for quoted phrases. */
  Phrase phrase() {
    return phrase;
  }

  /** What filters may ask for. */
  List<BytesRef> facets() {
    return facets;
  }

  private static List<BytesRef> facets(Passage passage) {
    Set<String> facets = new TreeSet<>();
    facets.add("topic:" + passage.topic());
    passage.round().ifPresent(round -> facets.add("round:" + round));
    passage.tags().forEach(tag -> facets.add("tag:" + tag));
    return facets.stream().map(BytesRef::new).toList();
  }

  /** Words that are found and are no part of what a quoted phrase is looked for in. */
  private void aside(String words, int weight) {
    SearchTokenizer.tokenize(
        words,
        (kind, buffer, from, to, position, start, end) -> bag.add(buffer, from, to, weight, false));
  }

  /** Where in the heading and the text which terms stand, in order. */
  static final class Phrase {
    private int[] terms = new int[512];
    private int[] at = new int[512];
    private int size;
    private int base;
    private int last;

    private void add(SearchTokenizer.Kind kind, int term, int position) {
      last = base + position;
      if (kind == SearchTokenizer.Kind.PART) {
        return;
      }
      if (size == at.length) {
        terms = Arrays.copyOf(terms, size * 2);
        at = Arrays.copyOf(at, size * 2);
      }
      terms[size] = term;
      at[size++] = last;
    }

    private void clear() {
      size = 0;
      base = 0;
      last = 0;
    }

    private void gap() {
      base = last + GAP;
    }

    int size() {
      return size;
    }

    /** Which term of the bag stands at a place. */
    int term(int place) {
      return terms[place];
    }

    int position(int place) {
      return at[place];
    }

    /**
     * The positions of each term, one term's after the other's.
     *
     * @param order the terms
     * @param ends is filled with where the positions of each end
     */
    int[] positions(int[] order, int[] ends) {
      int[] from = new int[order.length];
      for (int i = 0; i < size; i++) {
        from[terms[i]]++;
      }
      int end = 0;
      for (int rank = 0; rank < order.length; rank++) {
        int start = end;
        end += from[order[rank]];
        from[order[rank]] = start;
        ends[rank] = end;
      }
      int[] positions = new int[size];
      for (int i = 0; i < size; i++) {
        positions[from[terms[i]]++] = at[i];
      }
      return positions;
    }
  }
}
