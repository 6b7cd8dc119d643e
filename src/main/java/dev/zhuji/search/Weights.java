package dev.zhuji.search;

/**
 * How much an occurrence counts, and the constants of BM25; all were tuned on one half of the
 * benchmark's queries.
 */
final class Weights {

  /** A term of a passage's own heading. */
  static final int HEADING = 8;

  /** A term of the page's title and of the headings above. */
  static final int TRAIL = 2;

  static final int TEXT = 1;

  static final float K1 = 0.9f;
  static final float B = 0.4f;

  /** Times the rarity of what is asked: what a heading that has all of it adds. */
  static final double IN_HEADING = 0.25;

  private Weights() {}
}
