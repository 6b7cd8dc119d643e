package dev.zhuji.rounds;

import dev.zhuji.model.Coverage.Entry;
import dev.zhuji.model.CoverageLevel;
import dev.zhuji.model.Rating;
import java.util.Comparator;

/** Which note is best written next: asked often × answered badly × thin. */
final class Urgency {

  /** Equal ones stay in the order of the rounds; good answers come last. */
  static final Comparator<Entry> MOST_URGENT_FIRST =
      Comparator.comparingInt((Entry entry) -> often(entry) * weak(entry) * thin(entry))
          .thenComparingInt(entry -> often(entry) * weak(entry))
          .reversed();

  private Urgency() {}

  private static int often(Entry entry) {
    return entry.rounds().size() * entry.frequency();
  }

  /** An unrated answer counts between a vague and a known one. */
  private static int weak(Entry entry) {
    return entry.self().map(Urgency::weak).orElse(2);
  }

  private static int weak(Rating self) {
    return switch (self) {
      case FAILED -> 4;
      case VAGUE -> 3;
      case KNOWN -> 1;
    };
  }

  private static int thin(Entry entry) {
    return CoverageLevel.GOOD.ordinal() - entry.level().ordinal();
  }
}
