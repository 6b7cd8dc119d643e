package dev.zhuji.diagnostic;

import java.util.Comparator;
import java.util.Optional;

/**
 * A mistake of an author, found by a stage and reported once:
 *
 * <pre>
 * net/tcp.md:14:3: error[link-note]: no note is called "handshke"
 *   hint: did you mean [[handshake]]?
 * </pre>
 *
 * @param message one sentence without a full stop: what is wrong, with the offending text
 * @param hint what to do about it, when something can be said
 */
public record Problem(
    Position at, Code code, Severity severity, String message, Optional<String> hint)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  /** A problem of the code's own severity, without a hint. */
  public static Problem of(Code code, Position at, String message) {
    return new Problem(at, code, code.severity(), message, Optional.empty());
  }

  public Problem withHint(String text) {
    return new Problem(at, code, severity, message, Optional.of(text));
  }

  public Problem withHint(Optional<String> text) {
    return new Problem(at, code, severity, message, text);
  }

  public Problem withSeverity(Severity other) {
    return new Problem(at, code, other, message, hint);
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The message as a terminal shows it, without a line break at the end. */
  @Override
  public String toString() {
    String first = at + ": " + severity.word() + "[" + code.id() + "]: " + message;
    return hint.map(text -> first + "\n  hint: " + text).orElse(first);
  }
}
