package dev.zhuji.model;

import java.util.Collection;
import java.util.Optional;

/** How many questions were rated how. */
public record Tally(int known, int vague, int failed, int unrated) {

  public static Tally of(Collection<Optional<Rating>> ratings) {
    int[] counts = new int[4];
    for (Optional<Rating> rating : ratings) {
      counts[rating.map(Rating::ordinal).orElse(3)]++;
    }
    return new Tally(
        counts[Rating.KNOWN.ordinal()],
        counts[Rating.VAGUE.ordinal()],
        counts[Rating.FAILED.ordinal()],
        counts[3]);
  }

  public int total() {
    return known + vague + failed + unrated;
  }

  public int rated() {
    return total() - unrated;
  }

  /** From 0, all known, to 2, all failed; 0 when nothing is rated. */
  double weakness() {
    return rated() == 0 ? 0 : (failed * 2.0 + vague) / rated();
  }

  /** Rated 不会 or 模糊, in percent of what is rated; empty when nothing is. */
  public Optional<Integer> weak() {
    return rated() == 0 ? Optional.empty() : Optional.of((vague + failed) * 100 / rated());
  }
}
