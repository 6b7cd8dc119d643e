package dev.zhuji.search;

import java.util.List;

/**
 * What a question found.
 *
 * @param total how many passages there are
 * @param hits the best of them, best first
 * @param meant what was looked for in the place of words that no passage holds
 */
public record Answer(int total, List<Hit> hits, List<Meant> meant) {

  /** A word as it was written, and the likeliest of those that were looked for instead. */
  public record Meant(String written, String meant) {}

  public Answer {
    hits = List.copyOf(hits);
    meant = List.copyOf(meant);
  }
}
