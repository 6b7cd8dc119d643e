package dev.zhuji.page;

/** Text put into HTML and XML. */
final class Markup {

  private Markup() {}

  /** {@code text} for element content and quoted attributes, characters that XML bans left out. */
  static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (needsCare(text.charAt(i))) {
        return escapeFrom(text, i);
      }
    }
    return text;
  }

  static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
  }

  private static boolean needsCare(char c) {
    return c == '&' || c == '<' || c == '>' || c == '"' || isBanned(c);
  }

  private static boolean isBanned(char c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\uFFFE' || c == '\uFFFF';
  }

  private static String escapeFrom(String text, int first) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          if (!isBanned(c)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
