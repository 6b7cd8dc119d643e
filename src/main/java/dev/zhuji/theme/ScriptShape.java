package dev.zhuji.theme;

import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What each name of a script is: a variable, or only the name of a property. Brackets are matched,
 * and braces told apart, by what stands before them.
 */
final class ScriptShape {

  /** What a token is to one who renames variables. */
  enum Role {
    NONE,
    WORD,
    VARIABLE,
    /** Both a property and the variable that it is taken from: <code>{ name }</code>. */
    SHORTHAND,
    /** A property where it is made; a function follows where {@code (} does. */
    KEY,
    PROPERTY
  }

  private enum Bracket {
    BLOCK,
    OBJECT,
    CLASS,
    OTHER
  }

  /** Not to be understood by looking at tokens. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unclear() {
      super(null, null, false, false);
    }
  }

  private static final Set<String> WORDS =
      Set.of(
          "await",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "instanceof",
          "let",
          "new",
          "null",
          "of",
          "return",
          "static",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "undefined",
          "var",
          "void",
          "while",
          "yield",
          "arguments",
          "async");

  private static final Set<String> FORBIDDEN = Set.of("eval", "with", "import", "export");
  private static final Set<String> BEFORE_BLOCKS = Set.of("else", "do", "try", "finally", "catch");
  private static final Set<String> MODIFIERS = Set.of("get", "set", "async", "static", "*");

  private final List<ScriptToken> tokens;
  final Role[] roles;
  final int[] match;

  private final Deque<Integer> opened = new ArrayDeque<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private boolean classBegun;
  private boolean hasCases;

  private ScriptShape(List<ScriptToken> tokens) {
    this.tokens = tokens;
    this.roles = new Role[tokens.size()];
    this.match = new int[tokens.size()];
  }

  /**
   * @throws Unclear where a script is written in another way than the theme's own
   */
  static ScriptShape of(List<ScriptToken> tokens) {
    ScriptShape shape = new ScriptShape(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      shape.roles[i] = tokens.get(i).isName() ? shape.name(i) : Role.NONE;
      shape.bracket(i);
    }
    return shape;
  }

  private boolean is(int i, String text) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).kind() != Kind.STRING
        && tokens.get(i).text().equals(text);
  }

  boolean isAny(int i, Set<String> texts) {
    return i >= 0 && i < tokens.size() && texts.contains(tokens.get(i).text());
  }

  private void bracket(int i) {
    ScriptToken token = tokens.get(i);
    if (token.is("{")) {
      push(i, brace(i));
    } else if (token.is("(") || token.is("[") || begins(token)) {
      push(i, Bracket.OTHER);
    } else if (token.is("}") || token.is(")") || token.is("]") || token.first() == '}') {
      int start = opened.pop();
      brackets.pop();
      match[start] = i;
      match[i] = start;
      if (token.kind() == Kind.TEMPLATE && token.text().endsWith("${")) {
        push(i, Bracket.OTHER);
      }
    } else if (token.is("=") && in(Bracket.CLASS)) {
      throw new Unclear();
    }
  }

  private static boolean begins(ScriptToken token) {
    return token.kind() == Kind.TEMPLATE && token.first() == '`' && token.text().endsWith("${");
  }

  private void push(int i, Bracket bracket) {
    opened.push(i);
    brackets.push(bracket);
  }

  private boolean in(Bracket bracket) {
    return brackets.peek() == bracket;
  }

  private Bracket brace(int i) {
    if (classBegun) {
      classBegun = false;
      return Bracket.CLASS;
    }
    if (i == 0 || is(i - 1, ";") || is(i - 1, ")") || is(i - 1, "=>")) {
      return Bracket.BLOCK;
    }
    ScriptToken before = tokens.get(i - 1);
    if (before.is("{") || before.is("}")) {
      if (in(Bracket.BLOCK)) {
        return Bracket.BLOCK;
      }
      throw new Unclear();
    }
    if (before.is(":") && in(Bracket.BLOCK) && hasCases) {
      if (is(i - 2, "default") || is(i - 3, "case")) {
        return Bracket.BLOCK;
      }
      throw new Unclear();
    }
    if (roles[i - 1] == Role.WORD) {
      return BEFORE_BLOCKS.contains(before.text()) ? Bracket.BLOCK : Bracket.OBJECT;
    }
    if (before.kind() != Kind.SIGN && before.kind() != Kind.TEMPLATE) {
      throw new Unclear();
    }
    return Bracket.OBJECT;
  }

  private Role name(int i) {
    String text = tokens.get(i).text();
    if (is(i - 1, ".") || is(i - 1, "?.") || text.charAt(0) == '#') {
      return Role.PROPERTY;
    }
    if (in(Bracket.CLASS)) {
      return Role.KEY;
    }
    if (in(Bracket.OBJECT) && isFirst(i)) {
      return key(i);
    }
    if (FORBIDDEN.contains(text)) {
      throw new Unclear();
    }
    if (WORDS.contains(text)) {
      classBegun |= text.equals("class");
      hasCases |= text.equals("case") || text.equals("default");
      return Role.WORD;
    }
    if (is(i + 1, ":") && in(Bracket.BLOCK) && (is(i - 1, ";") || isBrace(i - 1))) {
      throw new Unclear();
    }
    return Role.VARIABLE;
  }

  private boolean isBrace(int i) {
    return is(i, "{") || is(i, "}");
  }

  /** Whether a token is the first of a property, modifiers aside. */
  private boolean isFirst(int i) {
    int before = i - 1;
    while (isAny(before, MODIFIERS)) {
      before--;
    }
    return is(before, ",") || before == opened.element();
  }

  private Role key(int i) {
    if (is(i + 1, ":") || is(i + 1, "(")) {
      return Role.KEY;
    }
    if (is(i + 1, ",") || is(i + 1, "}") || is(i + 1, "=")) {
      return Role.SHORTHAND;
    }
    if (isAny(i, MODIFIERS)) {
      return Role.KEY;
    }
    throw new Unclear();
  }
}
