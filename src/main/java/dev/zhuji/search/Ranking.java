package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The order of what Lucene found, exactly as {@code theme/js/engine/50-scores.js} has it.
 *
 * <p>Text around a passage says what the passage is about: what is found gets a share of the better
 * of the scores right before and after it in its note. But a question that may be remembered text
 * asks for its very words: of the best few passages, those gain by whose text is these words to a
 * great part.
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

  /**
   * Adds to the scores of the best few by how much of its text each one's share is, the greatest
   * share as 1; equal ones stay as they were.
   *
   * @param share of each, at least 0
   */
  void raise(IntToDoubleFunction share, float by) {
    List<Integer> some = order.subList(0, Math.min(LOOKED_AT, order.size()));
    double[] shares = some.stream().mapToInt(one -> one).mapToDouble(share).toArray();
    double most = Arrays.stream(shares).max().orElse(0);
    for (int i = 0; i < shares.length && most > 0; i++) {
      int document = some.get(i);
      scores[document] = (float) (scores[document] + by * shares[i] / most);
    }
    some.sort(Comparator.comparing(one -> -scores[one]));
  }
}
