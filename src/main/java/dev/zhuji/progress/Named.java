package dev.zhuji.progress;

import dev.zhuji.progress.Value.Amount;
import dev.zhuji.progress.Value.Items;
import dev.zhuji.progress.Value.Text;
import java.util.Comparator;

/**
 * What names a review, by which a removal finds it: the same in two files is one review.
 *
 * @param time seconds since 1970
 */
record Named(long time, String question, String device) implements Comparable<Named> {

  private static final Comparator<Named> ORDER =
      Comparator.comparingLong(Named::time)
          .thenComparing(Named::question)
          .thenComparing(Named::device);

  static Named review(Items review) {
    return new Named(whole(review, 0), text(review, 1), text(review, 6));
  }

  static Named removal(Items removal) {
    return new Named(whole(removal, 0), text(removal, 1), text(removal, 2));
  }

  static long whole(Items record, int index) {
    return (long) ((Amount) record.items().get(index)).number();
  }

  static String text(Items record, int index) {
    return ((Text) record.items().get(index)).text();
  }

  @Override
  public int compareTo(Named other) {
    return ORDER.compare(this, other);
  }
}
