package dev.zhuji.markdown;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the dialect's own pieces in a line.
 *
 * @param text the paragraph
 * @param opensQuote whether the paragraph is the first of a quote
 * @param isFootnote whether a label names a footnote
 * @param isReference whether a label names the target of a link
 */
record PieceFinder(
    String text, boolean opensQuote, Predicate<String> isFootnote, Predicate<String> isReference) {

  /**
   * A piece in the text: its content is {@code text[from, to)}, and the text goes on at {@code
   * end}.
   */
  record Found(Piece.Kind kind, int from, int to, int end) {}

  /** The piece that starts at {@code index}. */
  Optional<Found> at(int index) {
    return switch (text.charAt(index)) {
      case '[' -> wiki(Piece.Kind.WIKI, index).or(() -> footnote(index)).or(() -> callout(index));
      case '!' -> wiki(Piece.Kind.EMBED, index + 1);
      case '$' -> math(index);
      case '%' -> comment(index);
      default -> Optional.empty();
    };
  }

  private Optional<Found> wiki(Piece.Kind kind, int open) {
    int close = text.startsWith("[[", open) ? closingBracket(open + 2) : -1;
    boolean closed = close > open + 2 && text.startsWith("]]", close) && !isLink(close + 2);
    return closed ? Optional.of(new Found(kind, open + 2, close, close + 2)) : Optional.empty();
  }

  /**
   * Whether {@code [[text]]} is a link's text in brackets, since a target follows: {@code (url)},
   * which Chinese in parentheses is not, or the {@code [label]} of a definition.
   */
  private boolean isLink(int next) {
    if (Scan.startsWith(text, next, "(")) {
      int start = Scan.space(text, next + 1);
      int end = Scan.linkDestination(text, start);
      return end > start
          && text.substring(start, end).chars().anyMatch(c -> "/.#:".indexOf(c) >= 0)
          && isClosed(end);
    }
    int end = Scan.linkLabel(text, next);
    return end > 0 && isReference.test(text.substring(next + 1, end - 1));
  }

  private boolean isClosed(int end) {
    int i = Scan.space(text, end);
    int title = i > end ? Scan.linkTitle(text, i) : -1;
    return Scan.startsWith(text, title < 0 ? i : Scan.space(text, title), ")");
  }

  private Optional<Found> footnote(int index) {
    int close = text.startsWith("[^", index) ? closingBracket(index + 2) : -1;
    boolean known = close > 0 && isFootnote.test(text.substring(index + 2, close).strip());
    return known
        ? Optional.of(new Found(Piece.Kind.FOOTNOTE, index + 2, close, close + 1))
        : Optional.empty();
  }

  /** The next {@code ]} of the line, if no other bracket opens before it. */
  private int closingBracket(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i;
      } else if (c == '\n' || c == '[') {
        return -1;
      }
    }
    return -1;
  }

  /** {@code [!type]}, with {@code +} or {@code -} when it folds, at the start of a quote. */
  private Optional<Found> callout(int index) {
    int close = opensQuote && index == 0 && text.startsWith("[!") ? closingBracket(2) : -1;
    if (close < 3) {
      return Optional.empty();
    }
    char fold = close + 1 < text.length() ? text.charAt(close + 1) : ' ';
    if (fold == '(' || fold == '[') {
      return Optional.empty();
    }
    int end = fold == '+' || fold == '-' ? close + 2 : close + 1;
    while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return Optional.of(new Found(Piece.Kind.CALLOUT, 2, close, end));
  }

  /**
   * pandoc's rule, so that prices stay text: no space inside the marks, no digit after the closing
   * one; and no other dollar between them. Beyond that it must look like a formula.
   */
  private Optional<Found> math(int index) {
    int marks = Scan.run(text, index, '$') - index;
    int start = index + marks;
    boolean opens =
        marks == 2
            || (marks == 1 && start < text.length() && !Chars.isWhitespace(text.charAt(start)));
    int end = opens ? closingDollar(start, marks) : -1;
    if (end < 0 || (marks == 1 && !Formula.is(text, start, end))) {
      return Optional.empty();
    }
    Piece.Kind kind = marks == 1 ? Piece.Kind.MATH : Piece.Kind.DISPLAY;
    return Optional.of(new Found(kind, start, end, end + marks));
  }

  private int closingDollar(int start, int marks) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        return -1;
      } else if (c == '$') {
        int run = Scan.run(text, i, '$') - i;
        boolean closes = run == marks && i > start && (marks == 2 || closes(i));
        if (closes || marks == 1) {
          return closes ? i : -1;
        }
        i += run - 1;
      }
    }
    return -1;
  }

  private boolean closes(int at) {
    boolean digit = at + 1 < text.length() && Chars.isAsciiDigit(text.charAt(at + 1));
    return !digit && !Chars.isWhitespace(text.charAt(at - 1));
  }

  private Optional<Found> comment(int index) {
    int end = text.startsWith("%%", index) ? Scan.after(text, index + 2, "%%") : -1;
    return end > index + 4
        ? Optional.of(new Found(Piece.Kind.COMMENT, index + 2, end - 2, end))
        : Optional.empty();
  }
}
