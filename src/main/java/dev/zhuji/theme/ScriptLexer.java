package dev.zhuji.theme;

import dev.zhuji.theme.ScriptToken.Gap;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a script into its tokens, or gives up where it cannot be sure what it reads. */
final class ScriptLexer {

  /** Longer ones first. */
  private static final List<String> SIGNS =
      List.of(
          ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==",
          "!=", "<=", ">=", "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=",
          "|=", "^=", "<<", ">>", "**");

  private static final String SINGLE = "{}()[];,<>+-*/%&|^!~?:=.";

  private static final Set<String> BEFORE_EXPRESSIONS =
      Set.of(
          "return",
          "typeof",
          "case",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "new",
          "else",
          "do",
          "instanceof",
          "yield",
          "await");

  private static final Set<String> CONTROL = Set.of("if", "while", "for", "with");

  /** A script that this lexer does not understand. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unknown() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private final List<ScriptToken> tokens = new ArrayList<>();

  /** Open brackets: {@code c} a parenthesis of if or while, <code>$</code> of a template. */
  private final Deque<Character> open = new ArrayDeque<>();

  private boolean afterControl;
  private int at;

  private ScriptLexer(String text) {
    this.text = text;
  }

  static Optional<List<ScriptToken>> tokens(String script) {
    try {
      return Optional.of(new ScriptLexer(script).run());
    } catch (Unknown unknown) {
      return Optional.empty();
    }
  }

  private List<ScriptToken> run() {
    for (Gap gap = gap(); at < text.length(); gap = gap()) {
      int start = at;
      Kind kind = token(text.charAt(at));
      tokens.add(new ScriptToken(kind, text.substring(start, at), gap));
    }
    if (!open.isEmpty()) {
      throw new Unknown();
    }
    return tokens;
  }

  private Gap gap() {
    int start = at;
    boolean line = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        at = end("\n", at);
      } else if (text.startsWith("/*", at)) {
        int end = end("*/", at + 2) + 2;
        line |= text.substring(at, Math.min(end, text.length())).indexOf('\n') >= 0;
        at = end;
      } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        line |= c == '\n';
        at++;
      } else {
        break;
      }
    }
    if (at > text.length()) {
      throw new Unknown();
    }
    return line ? Gap.LINE : at > start ? Gap.SPACE : Gap.NONE;
  }

  private int end(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end;
  }

  private Kind token(char c) {
    if (isNameStart(c) || c == '#' && at + 1 < text.length() && isNameStart(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      return Kind.NAME;
    }
    if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
      return number();
    }
    if (c == '"' || c == '\'') {
      quoted(c);
      return Kind.STRING;
    }
    if (c == '`') {
      at++;
      return template();
    }
    if (c == '}' && !open.isEmpty() && open.peek() == '$') {
      open.pop();
      at++;
      return template();
    }
    if (c == '/' && regexMayStart()) {
      return regex();
    }
    return sign(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  private Kind number() {
    boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
    while (at < text.length() && (isNamePart(text.charAt(at)) || text.charAt(at) == '.')) {
      boolean exponent = !hex && (text.charAt(at) | 0x20) == 'e';
      at++;
      if (exponent && at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return Kind.NUMBER;
  }

  private void quoted(char quote) {
    for (at++; at < text.length() && text.charAt(at) != quote; at++) {
      if (text.charAt(at) == '\n') {
        throw new Unknown();
      }
      if (text.charAt(at) == '\\') {
        at++;
      }
    }
    close();
  }

  /** Steps over the last character of a token, which must be there. */
  private void close() {
    at++;
    if (at > text.length()) {
      throw new Unknown();
    }
  }

  private Kind template() {
    while (at < text.length() && text.charAt(at) != '`' && !text.startsWith("${", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (text.startsWith("${", at)) {
      open.push('$');
      at++;
    }
    close();
    return Kind.TEMPLATE;
  }

  private boolean regexMayStart() {
    if (tokens.isEmpty()) {
      return true;
    }
    ScriptToken before = tokens.getLast();
    return switch (before.kind()) {
      case NUMBER, STRING, REGEX -> false;
      case TEMPLATE -> before.text().endsWith("${");
      case NAME -> BEFORE_EXPRESSIONS.contains(before.text());
      case SIGN ->
          switch (before.text()) {
            case ")" -> afterControl;
            case "]" -> false;
            // the end of a block or of an object, one operator or two: only a parser knows
            case "}", "++", "--" -> throw new Unknown();
            default -> true;
          };
    };
  }

  private Kind regex() {
    boolean inClass = false;
    for (at++; at < text.length() && (inClass || text.charAt(at) != '/'); at++) {
      switch (text.charAt(at)) {
        case '\\' -> at++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '\n' -> throw new Unknown();
        default -> {}
      }
    }
    close();
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return Kind.REGEX;
  }

  private Kind sign(char c) {
    if (text.startsWith("<!--", at) || text.startsWith("-->", at) || SINGLE.indexOf(c) < 0) {
      throw new Unknown();
    }
    switch (c) {
      case '(' -> open.push(isControl() ? 'c' : '(');
      case '[', '{' -> open.push(c);
      case ')' -> afterControl = closed('(', 'c') == 'c';
      case ']' -> closed('[', '[');
      case '}' -> closed('{', '{');
      default -> {}
    }
    int length = 1;
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        length = sign.length();
        break;
      }
    }
    at += length;
    return Kind.SIGN;
  }

  private boolean isControl() {
    int last = tokens.size() - 1;
    return last >= 0
        && tokens.get(last).isName()
        && CONTROL.contains(tokens.get(last).text())
        && !(last > 0 && tokens.get(last - 1).is("."));
  }

  private char closed(char one, char other) {
    if (open.isEmpty() || open.peek() != one && open.peek() != other) {
      throw new Unknown();
    }
    return open.pop();
  }
}
