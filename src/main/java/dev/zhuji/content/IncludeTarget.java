package dev.zhuji.content;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an include asks for: {@code path}, {@code path{2-5}}, {@code path{2,5}}, {@code path{3-}},
 * {@code path#region}, {@code path{#region}}.
 *
 * @param first 1-based line of the file
 * @param last 1-based line of the file, included
 */
record IncludeTarget(String path, Optional<String> region, OptionalInt first, OptionalInt last) {

  /** No path is longer, and no pattern is slow on less. */
  private static final int MAX_LINE = 1000;

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*<!--+\\s*@include:\\s*(\\S.*?)\\s*--+>\\s*");
  private static final Pattern FORM =
      Pattern.compile("(.+?)(?:#([\\p{L}\\p{N}_-]+))?\\s*(?:\\{([^{}]*)})?");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})?\\s*([-,])?\\s*(\\d{1,6})?");

  /** The target of a line that is an include and nothing else. */
  static Optional<IncludeTarget> of(String line) {
    if (line.length() > MAX_LINE || !line.contains("@include")) {
      return Optional.empty();
    }
    Matcher directive = DIRECTIVE.matcher(line);
    return directive.matches() ? parse(directive.group(1)) : Optional.empty();
  }

  private static Optional<IncludeTarget> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String path = form.group(1).strip().replace('\\', '/');
    Optional<String> region = Optional.ofNullable(form.group(2));
    String braces = Optional.ofNullable(form.group(3)).orElse("").strip();
    if (braces.startsWith("#")) {
      region = Optional.of(braces.substring(1).strip());
      return Optional.of(new IncludeTarget(path, region, OptionalInt.empty(), OptionalInt.empty()));
    }
    Matcher range = RANGE.matcher(braces);
    if (!range.matches()) {
      return Optional.empty();
    }
    OptionalInt first = number(range.group(1));
    OptionalInt last = range.group(2) == null ? first : number(range.group(3));
    return Optional.of(new IncludeTarget(path, region, first, last));
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }
}
