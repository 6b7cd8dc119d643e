package dev.zhuji.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the files say of each term of some passages, of each passage in the order in which Lucene
 * sorts terms.
 *
 * <p>Lucene turns passages with terms into terms with passages. When it hands them over, sorted,
 * the terms of each passage come by in this order: what is known of the next one needs neither an
 * index of its own nor a search.
 */
final class Entries {

  private final BitSet characters = new BitSet(0x10000);
  private final BitSet headings = new BitSet();
  private final Payload places = new Payload(1 << 16);
  private int[] nextTerm = new int[256];
  private int[] nextPlaces = new int[256];
  private int terms;
  private int size;

  void add(Terms passage) {
    if (size == nextTerm.length) {
      nextTerm = Arrays.copyOf(nextTerm, size * 2);
      nextPlaces = Arrays.copyOf(nextPlaces, size * 2);
    }
    nextTerm[size] = terms;
    nextPlaces[size++] = places.length();
    TermBag bag = passage.bag();
    int[] order = bag.order();
    int[] ends = new int[order.length];
    int[] positions = passage.phrase().positions(order, ends);
    int from = 0;
    for (int i = 0; i < order.length; i++) {
      note(bag.beginning(order[i]));
      headings.set(terms++, bag.inHeading(order[i]));
      add(positions, from, ends[i]);
      from = ends[i];
    }
  }

  private void note(char beginning) {
    if (Characters.type(beginning) == Characters.PAIR) {
      characters.set(beginning);
    }
  }

  /** A place is its distance to the one before; if there are several, their number stands first. */
  private void add(int[] positions, int from, int to) {
    places.mark(to - from > 1 ? 1 : 0);
    if (to - from > 1) {
      places.number(to - from - 2);
    }
    int before = 0;
    for (int i = from; i < to; i++) {
      places.number(positions[i] - before);
      before = positions[i];
    }
  }

  /** To be called behind the last passage. */
  void end() {
    places.mark(0);
  }

  /** The Chinese characters that terms begin with. */
  BitSet characters() {
    return characters;
  }

  /** Whether a passage's next term stands in its heading. */
  boolean nextIsInHeading(int passage) {
    return headings.get(nextTerm[passage]++);
  }

  /** Where the places of a passage's next term stand. */
  int nextPlaces(int passage) {
    int at = nextPlaces[passage];
    nextPlaces[passage] = places.nextMark(at + 1);
    return at;
  }

  /** Whether a phrase can have the term: it stands in the heading or the text as a whole word. */
  boolean hasPlace(int at) {
    return places.charAt(at + 1) > Payload.LAST_MARK;
  }

  boolean hasSeveral(int at) {
    return places.charAt(at) > 0;
  }

  void copyPlaces(int at, Payload out) {
    out.upToMark(places, at + 1);
  }
}
