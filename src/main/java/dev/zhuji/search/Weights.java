package dev.zhuji.search;

/**
 * How much an occurrence counts, and the constants of BM25; all were tuned on one half of the
 * benchmark's questions.
 */
final class Weights {

  /** The least weight of a term of a passage's own heading. */
  static final int LEAST_HEADING = 4;

  /** The most: of a heading of four terms and less. */
  private static final int MOST_HEADING = 16;

  /** What the terms of a heading share. */
  private static final int HEADING = 64;

  /** A term of the page's title and of the headings above. */
  static final int TRAIL = 2;

  static final int TEXT = 1;

  static final float K1 = 0.9f;
  static final float B = 0.4f;

  /** Times the rarity of what is asked: what a heading that has all of it adds. */
  static final double IN_HEADING = 0.25;

  private Weights() {}

  /** The weight of each term of a heading: more in a short one, which says less beside it. */
  static int heading(int terms) {
    return Math.clamp(HEADING / Math.max(1, terms), LEAST_HEADING, MOST_HEADING);
  }
}
