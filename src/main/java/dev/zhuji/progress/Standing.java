package dev.zhuji.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the reviews of a file come to: the last grade of each question. */
public final class Standing {

  private final Map<String, Review> last;

  private Standing(Map<String, Review> last) {
    this.last = last;
  }

  /**
   * @param renamed the present id of each earlier one
   */
  public static Standing of(List<Review> reviews, Map<String, String> renamed) {
    Map<String, Review> last = new HashMap<>();
    for (Review review : reviews) {
      String id = renamed.getOrDefault(review.question(), review.question());
      last.merge(id, review, Standing::later);
    }
    return new Standing(last);
  }

  /** Of two of one second the one that the log has later. */
  private static Review later(Review a, Review b) {
    return Comparator.comparingLong(Review::time).compare(a, b) > 0 ? a : b;
  }

  public Optional<Integer> grade(String question) {
    return Optional.ofNullable(last.get(question)).map(Review::grade);
  }

  public Collection<String> questions() {
    return last.keySet();
  }

  /** How many questions stand at each grade; grades that none has are left out. */
  public Map<Integer, Long> byGrade() {
    Map<Integer, Long> counts = new TreeMap<>();
    last.values().forEach(review -> counts.merge(review.grade(), 1L, Long::sum));
    return counts;
  }
}
