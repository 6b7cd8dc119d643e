package dev.zhuji.markdown;

/**
 * The commands and signs of a formula's source, one after the other, without space and comments.
 */
final class FormulaTokens {

  private final String tex;
  private int at;
  private String next = "";

  FormulaTokens(String tex) {
    this.tex = tex;
    advance();
  }

  /** Empty at the end. */
  String peek() {
    return next;
  }

  String take() {
    String taken = next;
    advance();
    return taken;
  }

  boolean skip(String token) {
    boolean found = next.equals(token);
    if (found) {
      advance();
    }
    return found;
  }

  /** What stands between braces or brackets right here, as it is written; else nothing. */
  String words(String open, String close) {
    if (!next.equals(open)) {
      return "";
    }
    int end = tex.indexOf(close, at);
    String words = tex.substring(at, end < 0 ? tex.length() : end);
    at = end < 0 ? tex.length() : end + 1;
    advance();
    return words.strip();
  }

  private void advance() {
    while (at < tex.length() && (tex.charAt(at) <= ' ' || tex.charAt(at) == '%')) {
      int line = tex.charAt(at) == '%' ? tex.indexOf('\n', at) : at;
      at = line < 0 ? tex.length() : line + 1;
    }
    int end = at < tex.length() ? end() : at;
    next = tex.substring(at, end);
    at = end;
  }

  private int end() {
    if (tex.charAt(at) != '\\' || at + 1 == tex.length()) {
      return tex.offsetByCodePoints(at, 1);
    }
    int end = at + 1;
    while (end < tex.length() && Chars.isAsciiLetter(tex.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return tex.offsetByCodePoints(end, 1);
    }
    return end < tex.length() && tex.charAt(end) == '*' ? end + 1 : end;
  }
}
