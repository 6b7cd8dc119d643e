package dev.zhuji.theme;

/**
 * A piece of a script.
 *
 * @param text as written; a template is cut at its {@code ${} and {@code }}
 * @param gap what stood before it: nothing, white space or comments, or those with a line's end
 */
record ScriptToken(Kind kind, String text, Gap gap) {

  enum Kind {
    /** Also a keyword, and {@code #name}. */
    NAME,
    NUMBER,
    STRING,
    TEMPLATE,
    REGEX,
    SIGN
  }

  enum Gap {
    NONE,
    SPACE,
    LINE
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName() {
    return kind == Kind.NAME;
  }

  boolean isName(String name) {
    return isName() && text.equals(name);
  }

  char first() {
    return text.charAt(0);
  }

  char last() {
    return text.charAt(text.length() - 1);
  }
}
