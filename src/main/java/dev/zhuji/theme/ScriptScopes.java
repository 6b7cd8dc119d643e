package dev.zhuji.theme;

import dev.zhuji.theme.ScriptShape.Role;
import dev.zhuji.theme.ScriptShape.Unclear;
import dev.zhuji.theme.ScriptToken.Gap;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the variables of a script are known. */
final class ScriptScopes {

  private static final Set<String> DECLARING = Set.of("const", "let", "var");

  private final List<ScriptToken> tokens;
  private final ScriptShape shape;

  /** For each variable: from and to a token, several times for a name used again. */
  private final Map<String, List<Scope>> declared = new HashMap<>();

  /** The innermost opening brace before each token. */
  private final int[] blocks;

  /** The opening braces of functions. */
  private final Set<Integer> functions = new HashSet<>();

  record Scope(int from, int to) {
    boolean has(int at) {
      return from <= at && at <= to;
    }
  }

  /** A variable: its name where it is known. */
  record Variable(String name, Scope scope) {}

  private ScriptScopes(List<ScriptToken> tokens, ScriptShape shape) {
    this.tokens = tokens;
    this.shape = shape;
    this.blocks = new int[tokens.size()];
    int block = 0;
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = block;
      if (is(i, "{")) {
        block = i;
      } else if (is(i, "}")) {
        block = blocks[shape.match[i]];
      }
    }
  }

  /**
   * @throws Unclear where a declaration is not understood
   */
  static ScriptScopes of(List<ScriptToken> tokens, ScriptShape shape) {
    ScriptScopes scopes = new ScriptScopes(tokens, shape);
    scopes.declarations();
    return scopes;
  }

  /** Which variable a name is there: of the script's own the innermost, or nothing if none. */
  Optional<Variable> variable(int at) {
    String name = tokens.get(at).text();
    return scopes(name).stream()
        .filter(scope -> scope.has(at))
        .max(Comparator.comparing(Scope::from))
        .map(scope -> new Variable(name, scope));
  }

  private List<Scope> scopes(String name) {
    return declared.getOrDefault(name, List.of());
  }

  private boolean is(int i, String sign) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
  }

  private boolean isWord(int i, String word) {
    return i >= 0 && shape.roles[i] == Role.WORD && tokens.get(i).text().equals(word);
  }

  private void declarations() {
    for (int i = 0; i < tokens.size(); i++) {
      if (shape.roles[i] == Role.WORD && DECLARING.contains(tokens.get(i).text())) {
        variables(i + 1, scope(i));
      } else if (isWord(i, "function") || isWord(i, "class")) {
        named(is(i + 1, "*") ? i + 2 : i + 1, block(i));
      } else if (isWord(i, "catch") || shape.roles[i] == Role.KEY) {
        parameters(i + 1);
      } else if (is(i, "=>")) {
        arrow(i);
      }
    }
  }

  private Scope scope(int at) {
    if (isWord(at, "var")) {
      int block = blocks[at];
      while (block > 0 && !functions.contains(block)) {
        block = blocks[block];
      }
      return new Scope(block, shape.match[block]);
    }
    boolean loop = is(at - 1, "(") && isWord(at - 2, "for");
    return loop ? body(at - 1, shape.match[at - 1]) : block(at);
  }

  /** The innermost braces around a token. */
  private Scope block(int at) {
    return new Scope(blocks[at], shape.match[blocks[at]]);
  }

  /** From a token to the end of the block after another, or of the expression there. */
  private Scope body(int from, int last) {
    int start = last + 1;
    return new Scope(from, is(start, "{") ? shape.match[start] : skip(start, tokens.size()));
  }

  private void named(int at, Scope around) {
    if (shape.roles[at] == Role.VARIABLE) {
      declare(at, around);
      at++;
    }
    parameters(at);
  }

  private void declare(int at, Scope scope) {
    declared.computeIfAbsent(tokens.get(at).text(), name -> new ArrayList<>()).add(scope);
  }

  private void parameters(int at) {
    if (is(at, "(")) {
      int end = shape.match[at];
      functions.add(end + 1);
      targets(at + 1, end, false, body(at, end));
    }
  }

  private void arrow(int at) {
    functions.add(at + 1);
    if (is(at - 1, ")")) {
      int start = shape.match[at - 1];
      targets(start + 1, at - 1, false, body(start, at));
    } else {
      declare(at - 1, body(at - 1, at));
    }
  }

  /** {@code a = 1, { b } = c;} */
  private void variables(int from, Scope scope) {
    int at = from;
    while (true) {
      at = target(at, scope);
      if (is(at, "=")) {
        at = skip(at + 1, tokens.size());
      }
      if (!is(at, ",")) {
        return;
      }
      at++;
    }
  }

  /** What is bound by parameters, or by a pattern of an array or an object. */
  private void targets(int from, int to, boolean object, Scope scope) {
    for (int at = from; at < to; at++) {
      if (is(at, ",")) {
        continue;
      }
      if (is(at, "...")) {
        at++;
      }
      if (object && shape.roles[at] == Role.KEY) {
        at += 2;
      }
      at = target(at, scope);
      if (is(at, "=")) {
        at = skip(at + 1, to);
      }
      if (at < to && !is(at, ",")) {
        throw new Unclear();
      }
    }
  }

  private int target(int at, Scope scope) {
    if (is(at, "{") || is(at, "[")) {
      targets(at + 1, shape.match[at], is(at, "{"), scope);
      return shape.match[at] + 1;
    }
    if (shape.roles[at] != Role.VARIABLE && shape.roles[at] != Role.SHORTHAND) {
      throw new Unclear();
    }
    declare(at, scope);
    return at + 1;
  }

  /** Past an expression: to the comma, the semicolon or the bracket that ends it. */
  private int skip(int from, int to) {
    int at = from;
    while (at < to && !is(at, ",") && !is(at, ";") && !closes(at)) {
      if (at > from && tokens.get(at).isName() && isNewLine(at)) {
        // perhaps the next statement, after one that no semicolon ends
        throw new Unclear();
      }
      while (shape.match[at] > at) {
        at = shape.match[at];
      }
      at++;
    }
    return at;
  }

  private boolean closes(int at) {
    ScriptToken token = tokens.get(at);
    return is(at, ")") || is(at, "]") || token.first() == '}' && token.kind() != Kind.STRING;
  }

  private boolean isNewLine(int at) {
    return tokens.get(at).gap() == Gap.LINE
        && (tokens.get(at - 1).kind() != Kind.SIGN || closes(at - 1));
  }
}
