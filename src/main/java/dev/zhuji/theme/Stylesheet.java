package dev.zhuji.theme;

/** Takes comments and needless white space out of CSS; what stands in quotes stays. */
final class Stylesheet {

  private final String css;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Stylesheet(String css) {
    this.css = css;
  }

  static String squeeze(String css) {
    return new Stylesheet(css).run();
  }

  private String run() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (Character.isWhitespace(c)) {
        space();
      } else {
        sign(c);
      }
    }
    return out.append('\n').toString();
  }

  private void quoted(char quote) {
    int end = at + 1;
    while (end < css.length() && css.charAt(end) != quote) {
      end += css.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end + 1, css.length());
    out.append(css, at, end);
    at = end;
  }

  private void space() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
    boolean joins = !out.isEmpty() && "{};, ".indexOf(out.charAt(out.length() - 1)) < 0;
    if (joins && at < css.length() && "{};,".indexOf(css.charAt(at)) < 0) {
      out.append(' ');
    }
  }

  private void sign(char c) {
    if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
      out.setLength(out.length() - 1);
    }
    out.append(c);
    at++;
  }
}
