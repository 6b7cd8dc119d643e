package dev.zhuji.search;

import java.util.List;

/**
 * How much an occurrence counts, and the constants of BM25; all were tuned on one half of the
 * benchmark's questions.
 */
final class Weights {

  /** The least weight of a term of a passage's own heading. */
  static final int LEAST_HEADING = 4;

  /** The most: of a heading of two characters or words. */
  private static final int MOST_HEADING = 12;

  /** What the terms of a heading share. */
  private static final int HEADING = 32;

  /** A term of the page's title and of the headings above. */
  static final int TRAIL = 2;

  private static final int TEXT = 1;

  /** A term of the first few of a text, which say what it is about. */
  private static final int OPENING = 6;

  private static final int LONGEST_OPENING = 10;

  static final float K1 = 2f;
  static final float B = 0.5f;

  /** Times the rarity of what is asked: what a heading that has all of it adds. */
  static final double IN_HEADING = 0.25;

  /** What a heading adds that says just what is asked, question words aside. */
  static final double EXACTLY = 0.6;

  /** The share of the better of the scores beside it that a passage gets. */
  static final double NEAR = 0.35;

  /** Times the rarity of what is asked: what remembered text adds where it is most of a text. */
  static final double REMEMBERED = 0.6;

  /** So many times more counts a heading or a text that says just what is asked, if quoted. */
  static final float QUOTED = 4;

  private Weights() {}

  /** What the browser needs to weigh a heading as {@link #heading} does. */
  static List<Integer> ofHeading() {
    return List.of(HEADING, LEAST_HEADING, MOST_HEADING);
  }

  /** What the browser needs to weigh text as {@link #text} does. */
  static List<Integer> ofOpening() {
    return List.of(LONGEST_OPENING, OPENING);
  }

  /** The weight of a term at a position of a text. */
  static int text(int position) {
    return position < LONGEST_OPENING ? OPENING : TEXT;
  }

  /**
   * The weight of each term of a heading: more in a short one, which says less beside it.
   *
   * @param terms the size of its {@link Subject}
   */
  static int heading(int terms) {
    return Math.clamp(HEADING / Math.max(1, terms), LEAST_HEADING, MOST_HEADING);
  }
}
