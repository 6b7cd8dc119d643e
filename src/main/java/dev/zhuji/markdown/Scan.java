package dev.zhuji.markdown;

/**
 * CommonMark's lexical forms as loops that look at each character once; a regular expression for
 * them backtracks without end on hostile input. Each method gives the index after the form that
 * starts at {@code from}, or -1.
 */
final class Scan {

  private static final int MAX_LABEL = 999;
  private static final int MAX_PARENTHESES = 32;

  private Scan() {}

  /** {@code [label]}, with at least one character that is no white space. */
  static int linkLabel(CharSequence s, int from) {
    if (from >= s.length() || s.charAt(from) != '[') {
      return -1;
    }
    int end = Math.min(s.length(), from + MAX_LABEL + 2);
    boolean blank = true;
    for (int i = from + 1; i < end; i++) {
      char c = s.charAt(i);
      if (c == ']') {
        return blank ? -1 : i + 1;
      } else if (c == '[') {
        return -1;
      } else if (c == '\\' && i + 1 < end && Chars.isAsciiPunctuation(s.charAt(i + 1))) {
        i++;
        blank = false;
      } else if (!Chars.isWhitespace(c)) {
        blank = false;
      }
    }
    return -1;
  }

  /** {@code <url>} or a URL without spaces whose parentheses are in pairs; may be empty. */
  static int linkDestination(CharSequence s, int from) {
    return from < s.length() && s.charAt(from) == '<'
        ? angleDestination(s, from)
        : plainDestination(s, from);
  }

  private static int angleDestination(CharSequence s, int from) {
    for (int i = from + 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<' || c == '\n' || c == '\r') {
        return -1;
      } else if (c == '\\' && i + 1 < s.length() && Chars.isAsciiPunctuation(s.charAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  private static int plainDestination(CharSequence s, int from) {
    int open = 0;
    int i = from;
    for (; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c <= ' ' || c == 0x7F) {
        break;
      } else if (c == '\\' && i + 1 < s.length() && Chars.isAsciiPunctuation(s.charAt(i + 1))) {
        i++;
      } else if (c == '(' && ++open > MAX_PARENTHESES) {
        return -1;
      } else if (c == ')' && --open < 0) {
        break;
      }
    }
    return open > 0 ? -1 : i;
  }

  /** {@code "title"}, {@code 'title'} or {@code (title)}, without a blank line inside. */
  static int linkTitle(CharSequence s, int from) {
    if (from >= s.length() || "\"'(".indexOf(s.charAt(from)) < 0) {
      return -1;
    }
    char close = s.charAt(from) == '(' ? ')' : s.charAt(from);
    for (int i = from + 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == close) {
        return i + 1;
      } else if (c == '(' && close == ')') {
        return -1;
      } else if (c == '\\' && i + 1 < s.length() && Chars.isAsciiPunctuation(s.charAt(i + 1))) {
        i++;
      }
    }
    return -1;
  }

  /** An inline HTML construct: tag, comment, processing instruction, declaration or CDATA. */
  static int html(String s, int from) {
    if (startsWith(s, from, "<!--")) {
      return comment(s, from);
    } else if (startsWith(s, from, "<?")) {
      return after(s, from + 2, "?>");
    } else if (startsWith(s, from, "<![CDATA[")) {
      return after(s, from + 9, "]]>");
    } else if (startsWith(s, from, "<!")) {
      boolean named = from + 2 < s.length() && Chars.isAsciiLetter(s.charAt(from + 2));
      return named ? after(s, from + 2, ">") : -1;
    }
    return tag(s, from);
  }

  private static int comment(String s, int from) {
    if (startsWith(s, from, "<!-->")) {
      return from + 5;
    }
    return startsWith(s, from, "<!--->") ? from + 6 : after(s, from + 4, "-->");
  }

  /** A start or end tag. */
  static int tag(String s, int from) {
    boolean closing = startsWith(s, from, "</");
    int i = tagName(s, from + (closing ? 2 : 1));
    if (i < 0) {
      return -1;
    }
    while (true) {
      int next = space(s, i);
      if (next >= s.length()) {
        return -1;
      }
      char c = s.charAt(next);
      if (c == '>') {
        return next + 1;
      } else if (c == '/' && !closing) {
        return next + 1 < s.length() && s.charAt(next + 1) == '>' ? next + 2 : -1;
      } else if (closing || next == i) {
        return -1;
      }
      i = attribute(s, next);
      if (i < 0) {
        return -1;
      }
    }
  }

  static int tagName(CharSequence s, int from) {
    if (from >= s.length() || !Chars.isAsciiLetter(s.charAt(from))) {
      return -1;
    }
    int i = from + 1;
    while (i < s.length() && (Chars.isAsciiAlphanumeric(s.charAt(i)) || s.charAt(i) == '-')) {
      i++;
    }
    return i;
  }

  /** {@code name}, {@code name=value}, {@code name = "value"}. */
  static int attribute(String s, int from) {
    int name = attributeName(s, from);
    if (name < 0) {
      return -1;
    }
    int i = space(s, name);
    if (i >= s.length() || s.charAt(i) != '=') {
      return name;
    }
    i = space(s, i + 1);
    return i >= s.length() ? -1 : attributeValue(s, i);
  }

  static int attributeName(CharSequence s, int from) {
    if (from >= s.length()
        || !(Chars.isAsciiLetter(s.charAt(from)) || "_:".indexOf(s.charAt(from)) >= 0)) {
      return -1;
    }
    int i = from + 1;
    while (i < s.length()
        && (Chars.isAsciiAlphanumeric(s.charAt(i)) || "_:.-".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  static int attributeValue(String s, int from) {
    char quote = s.charAt(from);
    if (quote == '"' || quote == '\'') {
      return after(s, from + 1, String.valueOf(quote));
    }
    int i = from;
    while (i < s.length() && " \t\r\n\f\"'=<>`".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i == from ? -1 : i;
  }

  /** {@code <scheme:address>}. */
  static int uriAutolink(CharSequence s, int from) {
    int colon = scheme(s, from + 1);
    if (colon < 0) {
      return -1;
    }
    for (int i = colon + 1; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c <= ' ' || c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** The index of the colon after a scheme of 2 to 32 characters. */
  static int scheme(CharSequence s, int from) {
    if (from >= s.length() || !Chars.isAsciiLetter(s.charAt(from))) {
      return -1;
    }
    int i = from + 1;
    while (i < s.length()
        && (Chars.isAsciiAlphanumeric(s.charAt(i)) || "+.-".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    int length = i - from;
    return i < s.length() && s.charAt(i) == ':' && length >= 2 && length <= 32 ? i : -1;
  }

  /** {@code <name@host>}. */
  static int emailAutolink(CharSequence s, int from) {
    int i = from + 1;
    while (i < s.length()
        && (Chars.isAsciiAlphanumeric(s.charAt(i))
            || ".!#$%&'*+/=?^_`{|}~-".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    if (i == from + 1 || i >= s.length() || s.charAt(i) != '@') {
      return -1;
    }
    do {
      i = hostLabel(s, i + 1);
    } while (i >= 0 && i < s.length() && s.charAt(i) == '.');
    return i >= 0 && i < s.length() && s.charAt(i) == '>' ? i + 1 : -1;
  }

  private static int hostLabel(CharSequence s, int from) {
    int i = from;
    while (i < s.length() && (Chars.isAsciiAlphanumeric(s.charAt(i)) || s.charAt(i) == '-')) {
      i++;
    }
    boolean fits = i > from && i - from <= 63 && s.charAt(from) != '-' && s.charAt(i - 1) != '-';
    return fits ? i : -1;
  }

  /** The end of a run of one character. */
  static int run(CharSequence s, int from, char c) {
    int i = from;
    while (i < s.length() && s.charAt(i) == c) {
      i++;
    }
    return i;
  }

  static int space(CharSequence s, int from) {
    int i = from;
    while (i < s.length() && " \t\r\n\f".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  static boolean startsWith(CharSequence s, int from, String prefix) {
    if (from + prefix.length() > s.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (s.charAt(from + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The index after the next {@code end}. */
  static int after(String s, int from, String end) {
    int at = s.indexOf(end, from);
    return at < 0 ? -1 : at + end.length();
  }
}
