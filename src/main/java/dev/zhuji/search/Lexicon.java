package dev.zhuji.search;

import java.util.List;

/** What the planner of a question may know of the index. */
interface Lexicon {

  /** How many passages hold a term. */
  int documents(String term);

  /** The number of all passages. */
  int documents();

  /**
   * At most {@code limit} terms that begin so, without itself: the commonest first, then in order.
   */
  List<String> beginning(String prefix, int limit);

  /** The words that were probably meant by one that no passage holds. */
  List<String> spelled(String word);

  /** What Chinese words of headings letters may stand for: full syllables. */
  List<String> syllables(String letters);

  /** What Chinese words of headings letters may stand for: initials. */
  List<String> initials(String letters);

  /** Chinese words of headings that sound as a run of characters may. */
  List<String> sounding(String run);

  /** The groups of words that mean the same. */
  List<List<Synonyms.Member>> synonyms();
}
