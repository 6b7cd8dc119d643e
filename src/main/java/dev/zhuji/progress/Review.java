package dev.zhuji.progress;

import dev.zhuji.progress.Value.Items;

/**
 * One rating of one question.
 *
 * @param time seconds since 1970
 * @param question its id at that time
 * @param grade 1 不会, 2 模糊, 3 会, 4 秒答
 * @param mode {@code c} a checklist, {@code r} a review, {@code m} a mock interview, {@code i} from
 *     elsewhere
 */
public record Review(long time, String question, int grade, int seconds, String mode) {

  static Review of(Items review) {
    return new Review(
        Named.whole(review, 0),
        Named.text(review, 1),
        (int) Named.whole(review, 2),
        (int) Named.whole(review, 3),
        Named.text(review, 4));
  }
}
