package dev.zhuji.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** JSON that is a script's expression as well. */
final class Json {

  private Json() {}

  static String text(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  static String texts(List<String> values) {
    return values.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** An object, field by field. */
  static final class Fields {

    private final StringBuilder out = new StringBuilder();

    boolean isEmpty() {
      return out.isEmpty();
    }

    Fields text(String name, String value) {
      return raw(name, Json.text(value));
    }

    /**
     * @param json a value that is written already
     */
    Fields raw(String name, String json) {
      out.append(out.isEmpty() ? "" : ",").append(Json.text(name)).append(':').append(json);
      return this;
    }

    @Override
    public String toString() {
      return "{" + out + "}";
    }
  }
}
