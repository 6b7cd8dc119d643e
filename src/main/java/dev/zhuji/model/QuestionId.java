package dev.zhuji.model;

import java.util.regex.Pattern;

/** A question's name, stable over rewording: 2 to 64 of {@code a-z 0-9 -}. */
public record QuestionId(String value) implements Comparable<QuestionId> {

  public static final int MAX_LENGTH = 64;

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{2," + MAX_LENGTH + "}");

  public QuestionId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a question id: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(QuestionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
