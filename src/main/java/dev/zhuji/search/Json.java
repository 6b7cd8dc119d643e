package dev.zhuji.search;

import java.util.List;
import java.util.Map;

/** Writes values as JSON that may stand in a script, in a page too. */
final class Json {

  private Json() {}

  /** Maps keep their order; numbers and booleans as they print. */
  static String of(Object value) {
    StringBuilder out = new StringBuilder();
    append(out, value);
    return out.toString();
  }

  static void append(StringBuilder out, Object value) {
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
      default -> out.append(value);
    }
  }

  private static void string(StringBuilder out, CharSequence text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '<' ->
            out.append(i + 1 < text.length() && isTag(text.charAt(i + 1)) ? "\\u003c" : "<");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || loneSurrogate(text, i)) {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
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
