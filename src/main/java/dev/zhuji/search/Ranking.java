package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The order of what Lucene found, exactly as {@code theme/js/engine/50-scores.js} has it.
 *
 * <p>Text around a passage says what the passage is about: what is found gets a share of the better
 * of the scores right before and after it in its note. But a question that may be remembered text
 * asks for its very words: of the best few passages, those that have them as they stand come first.
 * A quotation stands in all that is found; first comes what has it most densely.
 */
final class Ranking {

  /** So many of the best are looked at for remembered text: those whose text is shown anyway. */
  static final int LOOKED_AT = 5;

  private final float[] scores;
  private final List<Integer> order;

  private Ranking(float[] scores) {
    this.scores = scores;
    order =
        new ArrayList<>(
            IntStream.range(0, scores.length).filter(i -> scores[i] > 0).boxed().toList());
    sort(order);
  }

  /** Equal scores in the site's order. */
  private void sort(List<Integer> some) {
    some.sort(
        Comparator.comparing((Integer document) -> -scores[document])
            .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * @param scores of all passages; 0 where nothing was found
   */
  static Ranking of(float[] scores) {
    return new Ranking(scores);
  }

  /** With what the passages around each add to it. */
  static Ranking near(float[] scores, List<Passage> passages) {
    float[] sums = new float[scores.length];
    for (int i = 0; i < sums.length; i++) {
      if (scores[i] > 0) {
        float around = Math.max(at(scores, passages, i, i - 1), at(scores, passages, i, i + 1));
        sums[i] = scores[i] + (float) (Weights.NEAR * around);
      }
    }
    return new Ranking(sums);
  }

  private static float at(float[] scores, List<Passage> passages, int own, int other) {
    return other >= 0
            && other < scores.length
            && passages.get(other).page().equals(passages.get(own).page())
        ? scores[other]
        : 0;
  }

  /** The documents, best first. */
  List<Integer> order() {
    return order;
  }

  float score(int document) {
    return scores[document];
  }

  /** The best few, in the order of the site. */
  List<Integer> best() {
    return order.stream().limit(LOOKED_AT).sorted().toList();
  }

  /**
   * Orders the {@link #best} anew, above all others; equal ones as they were.
   *
   * @param density of each
   */
  void order(IntToDoubleFunction density) {
    List<Integer> some = order.subList(0, Math.min(LOOKED_AT, order.size()));
    float top = some.isEmpty() ? 0 : scores[some.getFirst()];
    some.forEach(one -> scores[one] = (float) (top + density.applyAsDouble(one)));
    some.sort(Comparator.comparing(one -> -scores[one]));
  }

  /** Adds to the scores of some of the {@link #best}. */
  void raise(Set<Integer> some, float by) {
    some.forEach(document -> scores[document] += by);
    sort(order.subList(0, Math.min(LOOKED_AT, order.size())));
  }
}
