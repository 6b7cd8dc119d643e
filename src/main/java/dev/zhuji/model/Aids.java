package dev.zhuji.model;

import java.util.List;

/**
 * What stands under a question beside its follow-ups.
 *
 * @param keyPoints 要点
 * @param steps 步骤, in the order in which they are to be done
 * @param pitfalls 误区
 * @param hints 提示
 */
public record Aids(List<Body> keyPoints, List<Body> steps, List<Body> pitfalls, List<Body> hints) {

  public static final Aids NONE = new Aids(List.of(), List.of(), List.of(), List.of());

  public Aids {
    keyPoints = List.copyOf(keyPoints);
    steps = List.copyOf(steps);
    pitfalls = List.copyOf(pitfalls);
    hints = List.copyOf(hints);
  }
}
