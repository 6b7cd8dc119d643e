package dev.zhuji.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a long text at line breaks into parts of about equal weight, so that one passage is never
 * more than some 800 tokens.
 *
 * <p>A line that is too long by itself is cut where a sentence or word ends.
 */
final class Parts {

  /** A Han character is about a token, so are five Latin letters. */
  private static final int HAN = 5;

  private static final int LIMIT = 800 * HAN;

  private Parts() {}

  /** At least one part, also of an empty text. */
  static List<String> of(String text) {
    int weight = weight(text, 0, text.length());
    if (weight <= LIMIT) {
      return List.of(text);
    }
    int target = weight / (weight / LIMIT + 1) + 1;
    List<String> parts = new ArrayList<>();
    int start = 0;
    int lineStart = 0;
    int open = 0;
    while (lineStart < text.length()) {
      int lineEnd = end(text, lineStart);
      int line = weight(text, lineStart, lineEnd);
      if (open > 0 && open + line > target + LIMIT / 8) {
        add(parts, text.substring(start, lineStart));
        start = lineStart;
        open = 0;
      }
      open += line;
      lineStart = lineEnd;
    }
    add(parts, text.substring(start));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    String stripped = part.strip();
    if (!stripped.isEmpty()) {
      parts.add(stripped);
    }
  }

  /** Past the next line break, or where a line that is too long can be cut. */
  private static int end(String text, int from) {
    int weight = 0;
    int good = -1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += weight(c);
      if (c == '\n') {
        return i + 1;
      }
      if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
        good = i + 1;
      }
      if (weight > LIMIT) {
        return good > from ? good : Character.isHighSurrogate(c) ? i : i + 1;
      }
    }
    return text.length();
  }

  private static int weight(String text, int from, int to) {
    int weight = 0;
    for (int i = from; i < to; i++) {
      weight += weight(text.charAt(i));
    }
    return weight;
  }

  private static int weight(char c) {
    return c >= '\u2e80' ? HAN : 1;
  }
}
