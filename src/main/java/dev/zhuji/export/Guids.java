package dev.zhuji.export;

import dev.zhuji.model.QuestionId;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of cards in other programs: 96 bits of the SHA-256 of the site's id and the question's.
 *
 * <p>Letters and digits only: a line of Anki's that starts with {@code #} is a comment.
 */
final class Guids {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final int BYTES = 12;

  /** 62 to this power is more than 2 to the power of 96. */
  private static final int LENGTH = 17;

  private final String site;
  private final Set<QuestionId> present;
  private final Set<QuestionId> taken = new HashSet<>();

  /**
   * @param present the ids that questions have now
   */
  Guids(String site, Set<QuestionId> present) {
    this.site = site;
    this.present = present;
  }

  /** The guid of a question, by the first of its earlier ids that is no other question's. */
  String of(QuestionId id, List<QuestionId> was) {
    QuestionId oldest =
        was.stream()
            .filter(old -> !present.contains(old) && !taken.contains(old))
            .findFirst()
            .orElse(id);
    taken.add(oldest);
    return digest(site + ":" + oldest);
  }

  private static String digest(String name) {
    byte[] hash = Digest.of(name);
    BigInteger rest = new BigInteger(1, Arrays.copyOf(hash, BYTES));
    StringBuilder out = new StringBuilder();
    BigInteger base = BigInteger.valueOf(DIGITS.length());
    while (out.length() < LENGTH) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      out.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return out.toString();
  }
}
