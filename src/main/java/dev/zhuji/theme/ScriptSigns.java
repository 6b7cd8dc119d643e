package dev.zhuji.theme;

import dev.zhuji.theme.ScriptToken.Gap;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Takes out signs that say nothing: the last semicolon of a block, the last comma of a list, the
 * parentheses around an arrow's one parameter; says {@code let} for {@code const}; and makes one
 * declaration of two.
 */
final class ScriptSigns {

  /** A semicolon after one of these, or after its parentheses, may be a whole statement. */
  private static final Set<String> WITH_BODY = Set.of("for", "await", "while", "if", "else", "do");

  private static final Set<String> ENDS = Set.of(")", "]", "}", ",", ";");

  private static final Set<String> LISTS_END = Set.of("}", "]", ")");

  private final List<ScriptToken> tokens;
  private final int[] match;
  private final int[] around;
  private final ScriptToken[] kept;

  private ScriptSigns(List<ScriptToken> tokens) {
    this.tokens = tokens;
    this.match = new int[tokens.size()];
    this.around = new int[tokens.size()];
    this.kept = tokens.toArray(ScriptToken[]::new);
  }

  static List<ScriptToken> trim(List<ScriptToken> tokens) {
    List<ScriptToken> variables = new ArrayList<>(tokens);
    for (int i = 1; i < variables.size(); i++) {
      ScriptToken token = variables.get(i - 1);
      boolean property = i > 1 && (variables.get(i - 2).is(".") || variables.get(i - 2).is("?."));
      if (token.isName("const") && !property && mayBeDeclared(variables.get(i))) {
        variables.set(i - 1, new ScriptToken(Kind.NAME, "let", token.gap()));
      }
    }
    return new ScriptSigns(variables).run();
  }

  private static boolean mayBeDeclared(ScriptToken token) {
    return token.isName() || token.is("{") || token.is("[");
  }

  private List<ScriptToken> run() {
    matchBrackets();
    for (int i = 0; i + 1 < kept.length; i++) {
      if (is(i, ";") && is(i + 1, "}") && !mayBeBody(i) || isLastComma(i)) {
        drop(i);
      } else if (is(i, "=>")) {
        parameter(i - 1);
        body(i + 1);
      } else if (is(i, "}") && (endsStatement(i) || endsMethod(i) || endsFunction(i))) {
        ScriptToken next = kept[i + 1];
        kept[i + 1] = new ScriptToken(next.kind(), next.text(), Gap.SPACE);
      } else if (declares(i) && !is(i - 1, "(")) {
        join(i);
      }
    }
    List<ScriptToken> all = new ArrayList<>();
    for (ScriptToken token : kept) {
      if (!token.text().isEmpty()) {
        all.add(token);
      }
    }
    return all;
  }

  private void matchBrackets() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < kept.length; i++) {
      ScriptToken token = tokens.get(i);
      boolean template = token.kind() == Kind.TEMPLATE;
      if (template && token.first() == '}' || token.kind() == Kind.SIGN && closes(i)) {
        int start = open.pop();
        match[start] = i;
        match[i] = start;
      }
      if (template && token.text().endsWith("${") || is(i, "(") || is(i, "[") || is(i, "{")) {
        around[i] = open.isEmpty() ? -1 : open.peek();
        open.push(i);
      }
    }
  }

  private boolean is(int i, String sign) {
    return i >= 0 && i < kept.length && tokens.get(i).is(sign);
  }

  private boolean closes(int i) {
    return LISTS_END.contains(tokens.get(i).text());
  }

  private void drop(int i) {
    kept[i] = new ScriptToken(Kind.SIGN, "", Gap.NONE);
  }

  private boolean mayBeBody(int semicolon) {
    int before = semicolon - 1;
    int word = is(before, ")") ? match[before] - 1 : before;
    return word >= 0 && WITH_BODY.contains(tokens.get(word).text());
  }

  /**
   * Whether a brace ends a statement by itself, whatever follows: that of a condition or a loop.
   */
  private boolean endsStatement(int close) {
    int before = match[close] - 1;
    int word = is(before, ")") ? match[before] - 1 : before;
    return word >= 0 && WITH_BODY.contains(tokens.get(word).text());
  }

  /**
   * Whether a brace ends a method of a class; one that ends a field's value needs the line's end.
   */
  private boolean endsMethod(int close) {
    int open = match[close];
    int name = is(open - 1, ")") ? match[open - 1] - 1 : -1;
    return name > 0
        && tokens.get(name).isName()
        && !isName(name, "function")
        && !isName(name - 1, "function")
        && isClass(around[open]);
  }

  /** Whether a brace ends a function that is declared, as one that begins a statement is. */
  private boolean endsFunction(int close) {
    int open = match[close];
    int name = is(open - 1, ")") ? match[open - 1] - 1 : -1;
    return name > 0
        && tokens.get(name).isName()
        && isName(name - 1, "function")
        && (name == 1 || is(name - 2, ";") || is(name - 2, "{") || is(name - 2, "}"));
  }

  private boolean isClass(int open) {
    return isName(open - 1, "class") || isName(open - 2, "class") || isName(open - 2, "extends");
  }

  private boolean isName(int i, String name) {
    return i >= 0 && tokens.get(i).isName(name);
  }

  /** Not one that leaves a hole in an array. */
  private boolean isLastComma(int i) {
    boolean first = is(i - 1, ",") || is(i - 1, "[");
    return is(i, ",") && tokens.get(i + 1).kind() == Kind.SIGN && closes(i + 1) && !first;
  }

  private void parameter(int close) {
    int open = close - 2;
    if (!is(close, ")") || match[close] != open || !tokens.get(close - 1).isName()) {
      return;
    }
    Gap gap = tokens.get(open).gap();
    String name = tokens.get(close - 1).text();
    kept[close - 1] = new ScriptToken(Kind.NAME, name, gap == Gap.NONE ? Gap.SPACE : gap);
    drop(open);
    drop(close);
  }

  /**
   * An arrow's body that is in parentheses as a whole needs none, unless it begins like a block.
   */
  private void body(int open) {
    int close = is(open, "(") ? match[open] : 0;
    boolean whole = close > open && close + 1 < kept.length && mayFollow(tokens.get(close + 1));
    if (!whole || is(open + 1, "{")) {
      return;
    }
    for (int i = open + 1; i < close; i = Math.max(i, match[i]) + 1) {
      if (is(i, ",")) {
        return;
      }
    }
    drop(open);
    drop(close);
  }

  private static boolean mayFollow(ScriptToken token) {
    return token.kind() == Kind.SIGN && ENDS.contains(token.text());
  }

  private boolean declares(int i) {
    return i < kept.length && (isName(i, "let") || isName(i, "var")) && !is(i - 1, ".");
  }

  /** Makes the next statement a part of this declaration, if it is one, too. */
  private void join(int start) {
    int end = start;
    while (end + 1 < kept.length && !is(end, ";") && !closes(end)) {
      end = Math.max(end, match[end]) + 1;
    }
    if (is(end, ";") && declares(end + 1) && isName(end + 1, tokens.get(start).text())) {
      kept[end] = new ScriptToken(Kind.SIGN, ",", Gap.NONE);
      drop(end + 1);
    }
  }
}
