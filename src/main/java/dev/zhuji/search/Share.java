package dev.zhuji.search;

import java.util.List;

/**
 * How much of a text a run of characters is: of the places of each of its runs that could hold it,
 * the share at which it stands, on average over those runs; 0 to 1. Exactly as {@code
 * theme/js/engine/50-scores.js} has it.
 *
 * <p>Whoever remembers some characters remembers them from any place of a text, and has them more
 * probably from where they stand by themselves than out of the middle of a long sentence.
 */
final class Share {

  private Share() {}

  /**
   * @param run folded, as {@link QueryToken#runs} has it
   */
  static double of(String text, String run) {
    List<String> holders =
        QueryToken.runs(text).stream().filter(other -> other.length() >= run.length()).toList();
    double share = 0;
    for (String holder : holders) {
      share += times(holder, run) / (holder.length() - run.length() + 1) / holders.size();
    }
    return share;
  }

  /** How often one stands in the other, none over the end of the one before. */
  private static double times(String text, String run) {
    int times = 0;
    for (int at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length())) {
      times++;
    }
    return times;
  }
}
