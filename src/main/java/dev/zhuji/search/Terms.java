package dev.zhuji.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/**
 * The terms of one passage as the index takes them.
 *
 * @param bag every term with its weight
 * @param phrase the terms in order, whole words and pairs only, for quoted phrases
 * @param facets what filters may ask for
 */
record Terms(TermBag bag, Phrase phrase, List<BytesRef> facets) {

  /** What lies between a heading and the text, so that no phrase runs over. */
  private static final int GAP = 16;

  static Terms of(Passage passage) {
    TermBag bag = new TermBag();
    Phrase phrase = new Phrase();
    Subject subject = Subject.of(passage.heading());
    subject.term().ifPresent(term -> bag.add(term.toCharArray(), 0, term.length(), 1, false));
    int weight = Weights.heading(subject.size());
    SearchTokenizer.tokenize(
        passage.heading(),
        (kind, buffer, from, to, position, start, end) -> {
          bag.add(buffer, from, to, weight, true);
          phrase.add(kind, buffer, from, to, position);
        });
    phrase.gap();
    for (String alias : passage.aliases()) {
      aside(alias, Weights.LEAST_HEADING, bag);
    }
    if (!passage.isTop()) {
      aside(passage.title(), Weights.TRAIL, bag);
    }
    for (String above : passage.trail()) {
      aside(above, Weights.TRAIL, bag);
    }
    SearchTokenizer.tokenize(
        passage.text(),
        (kind, buffer, from, to, position, start, end) -> {
          bag.add(buffer, from, to, Weights.text(position), false);
          phrase.add(kind, buffer, from, to, position);
        });
    return new Terms(bag, phrase, facets(passage));
  }

  private static List<BytesRef> facets(Passage passage) {
    Set<String> facets = new TreeSet<>();
    facets.add("topic:" + passage.topic());
    passage.round().ifPresent(round -> facets.add("round:" + round));
    passage.tags().forEach(tag -> facets.add("tag:" + tag));
    return facets.stream().map(BytesRef::new).toList();
  }

  /** Words that are found and are no part of what a quoted phrase is looked for in. */
  private static void aside(String words, int weight, TermBag bag) {
    SearchTokenizer.tokenize(
        words,
        (kind, buffer, from, to, position, start, end) -> bag.add(buffer, from, to, weight, false));
  }

  /** Terms in order, as bytes one after another. */
  static final class Phrase {
    private final byte[] term = new byte[SearchTokenizer.LONGEST * 3];
    private byte[] bytes = new byte[4096];
    private int[] ends = new int[512];
    private int[] at = new int[512];
    private int size;
    private int base;
    private int last;

    private void add(SearchTokenizer.Kind kind, char[] buffer, int from, int to, int position) {
      last = base + position;
      if (kind == SearchTokenizer.Kind.PART) {
        return;
      }
      int start = size == 0 ? 0 : ends[size - 1];
      if (start + (to - from) * 3 > bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
        at = Arrays.copyOf(at, size * 2);
      }
      int length = UnicodeUtil.UTF16toUTF8(buffer, from, to - from, term);
      System.arraycopy(term, 0, bytes, start, length);
      ends[size] = start + length;
      at[size++] = last;
    }

    private void gap() {
      base = last + GAP;
    }

    int size() {
      return size;
    }

    int position(int term) {
      return at[term];
    }

    /** Makes a reference point at a term's bytes. */
    void point(int term, BytesRef to) {
      to.bytes = bytes;
      to.offset = term == 0 ? 0 : ends[term - 1];
      to.length = ends[term] - to.offset;
    }
  }
}
