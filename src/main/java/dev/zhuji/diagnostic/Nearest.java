package dev.zhuji.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that an author probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The candidate closest to {@code wanted}, compared without case, if it is at most a third of the
   * length of {@code wanted} away (and at least one edit is always allowed); ties go to the first
   * in natural order. A single Latin letter is near every other, so it has no nearest.
   */
  public static Optional<String> to(String wanted, Collection<String> candidates) {
    if (isLetter(wanted)) {
      return Optional.empty();
    }
    int limit = Math.max(1, wanted.length() / 3);
    String folded = wanted.toLowerCase(Locale.ROOT);
    record Scored(String name, int distance) {}
    return candidates.stream()
        .filter(name -> !isLetter(name))
        .filter(name -> Math.abs(name.length() - wanted.length()) <= limit)
        .map(name -> new Scored(name, distance(folded, name.toLowerCase(Locale.ROOT), limit)))
        .filter(scored -> scored.distance <= limit)
        .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .map(Scored::name);
  }

  private static boolean isLetter(String name) {
    return name.length() == 1 && name.charAt(0) < 128;
  }

  /**
   * Whether {@code candidate} is near {@code wanted} without their extensions, which would make
   * short file names look alike.
   */
  public static boolean isNearFile(String wanted, String candidate) {
    String stem = stem(wanted);
    return stem.length() > 2 && to(stem, List.of(stem(candidate))).isPresent();
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The optimal-string-alignment distance (insert, delete, substitute, transpose neighbours), or
   * {@code limit + 1} when it is larger than {@code limit}.
   */
  static int distance(String a, String b, int limit) {
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int value = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          value = Math.min(value, before[j - 2] + 1);
        }
        current[j] = value;
        least = Math.min(least, value);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return Math.min(previous[b.length()], limit + 1);
  }
}
