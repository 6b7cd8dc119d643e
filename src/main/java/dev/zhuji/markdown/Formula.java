package dev.zhuji.markdown;

/** Tells formulas between two dollars from prices and variables of a shell. */
final class Formula {

  private static final String OPERATORS = "\\^_=+*<>{}";

  private Formula() {}

  /** Whether {@code text[start, end)}, between single dollars, can be a formula. */
  static boolean is(String text, int start, int end) {
    return !hasChinese(text, start, end)
        && (!Chars.isAsciiDigit(text.charAt(start)) || isNoPrice(text, start, end));
  }

  /** Whether there is Chinese other than in {@code \text{…}} and its like. */
  private static boolean hasChinese(String text, int start, int end) {
    int i = start;
    while (i < end) {
      int c = text.codePointAt(i);
      if (c == '\\') {
        int name = i + 1;
        i = command(text, name, end);
        if (isWords(text.substring(name, i)) && Scan.startsWith(text, i, "{")) {
          i = braced(text, i, end);
        }
      } else if (Chars.isCjk(c) || "“”‘’".indexOf(c) >= 0) {
        return true;
      } else {
        i += Character.charCount(c);
      }
    }
    return false;
  }

  /** The end of a command's name. */
  private static int command(String text, int from, int end) {
    int i = from;
    while (i < end && Chars.isAsciiLetter(text.charAt(i))) {
      i++;
    }
    return i == from ? Math.min(end, from + 1) : i;
  }

  private static boolean isWords(String command) {
    return command.startsWith("text")
        || command.equals("mbox")
        || command.equals("mathrm")
        || command.equals("operatorname");
  }

  private static int braced(String text, int open, int end) {
    int depth = 0;
    for (int i = open; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return end;
  }

  /** A number opens it: then no word may follow it without any operator, nor what closes it. */
  private static boolean isNoPrice(String text, int start, int end) {
    if (end + 1 < text.length() && Chars.isAsciiAlphanumeric(text.charAt(end + 1))) {
      return false;
    }
    boolean word = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (OPERATORS.indexOf(c) >= 0) {
        return true;
      }
      word |=
          c == ' ' && Chars.isAsciiLetter(text.charAt(i + 1)) && command(text, i + 1, end) > i + 2;
    }
    return !word;
  }
}
