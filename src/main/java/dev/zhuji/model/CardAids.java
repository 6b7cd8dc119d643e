package dev.zhuji.model;

import java.util.List;

/** What stands under a question, each item as HTML. */
public record CardAids(
    List<String> keyPoints, List<String> steps, List<String> pitfalls, List<String> hints) {

  public CardAids {
    keyPoints = List.copyOf(keyPoints);
    steps = List.copyOf(steps);
    pitfalls = List.copyOf(pitfalls);
    hints = List.copyOf(hints);
  }
}
