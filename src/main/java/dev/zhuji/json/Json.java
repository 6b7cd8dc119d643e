package dev.zhuji.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes values as JSON that may stand in a script, in a page too. */
public final class Json {

  private Json() {}

  /**
   * On one line.
   *
   * @param value a map, which keeps its order, a list, a text, a number, a truth value, or an
   *     {@link Optional} of one, {@code null} where it is empty
   */
  public static String of(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  public static void append(StringBuilder out, Object value) {
    switch (value) {
      case CharSequence text -> string(out, text);
      case List<?> list -> {
        out.append('[');
        String comma = "";
        for (Object item : list) {
          out.append(comma);
          append(out, item);
          comma = ",";
        }
        out.append(']');
      }
      case Map<?, ?> map -> {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.append(comma);
          string(out, entry.getKey().toString());
          out.append(':');
          append(out, entry.getValue());
          comma = ",";
        }
        out.append('}');
      }
      case Optional<?> maybe ->
          maybe.ifPresentOrElse(some -> append(out, some), () -> out.append("null"));
      case Number number -> out.append(number);
      case Boolean truth -> out.append(truth);
      default -> throw new IllegalArgumentException("no JSON for a " + value.getClass());
    }
  }

  private static void string(StringBuilder out, CharSequence text) {
    out.append('"');
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\' && c != '<' && c < '\u2028') {
        continue;
      }
      if (c > '\u2029' && !loneSurrogate(text, i)) {
        continue;
      }
      if (c == '<' && (i + 1 == text.length() || !isTag(text.charAt(i + 1)))) {
        continue;
      }
      out.append(text, copied, i);
      escape(out, c);
      copied = i + 1;
    }
    out.append(text, copied, text.length()).append('"');
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      default -> out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
    }
  }

  /** Whether a script's end or a comment could begin so. */
  private static boolean isTag(char c) {
    return c == '/' || c == '!' || c == 's' || c == 'S';
  }

  private static boolean loneSurrogate(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
