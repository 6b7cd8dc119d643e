package dev.zhuji.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them: 2026-11-22, 2026/1/2, 2026.11.22, 2026年11月22日, with a time or not.
 */
final class Dates {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");

  private Dates() {}

  /** The day as written, whatever the time zone behind it. */
  static Optional<LocalDate> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 3), number(matcher, 4)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
