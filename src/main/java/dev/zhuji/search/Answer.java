package dev.zhuji.search;

import java.util.List;

/**
 * What a question found.
 *
 * @param total how many passages there are
 * @param hits the best of them, best first
 */
public record Answer(int total, List<Hit> hits) {

  public Answer {
    hits = List.copyOf(hits);
  }
}
