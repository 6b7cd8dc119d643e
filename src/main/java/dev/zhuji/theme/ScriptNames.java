package dev.zhuji.theme;

import dev.zhuji.theme.ScriptScopes.Variable;
import dev.zhuji.theme.ScriptShape.Role;
import dev.zhuji.theme.ScriptShape.Unclear;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the variables of a script short names. Two share one wherever neither hides the other from
 * a place that asks for it; none takes or had the name of a global that the script uses.
 *
 * <p>Only a script that is one function, called at once, is shortened: what others may see of it
 * are properties, which keep their names.
 */
final class ScriptNames {

  /** Letters that scripts have often anyway come first: they compress well. */
  private static final String[] SHORT =
      "etnsroaicldumhpgfvbywkxqjzABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

  private final List<ScriptToken> tokens;
  private final ScriptShape shape;

  private final ScriptScopes scopes;

  private ScriptNames(List<ScriptToken> tokens, ScriptShape shape) {
    this.tokens = tokens;
    this.shape = shape;
    this.scopes = ScriptScopes.of(tokens, shape);
  }

  /** The same tokens with shorter names, or just the same. */
  static List<ScriptToken> shorten(List<ScriptToken> tokens) {
    try {
      ScriptShape shape = ScriptShape.of(tokens);
      return isOneFunction(tokens, shape) ? new ScriptNames(tokens, shape).renamed() : tokens;
    } catch (Unclear unclear) {
      return tokens;
    }
  }

  /** {@code (function () {…})();} or {@code (() => {…})();} */
  private static boolean isOneFunction(List<ScriptToken> tokens, ScriptShape shape) {
    if (tokens.isEmpty() || !tokens.getFirst().is("(")) {
      return false;
    }
    int called = shape.match[0] + 1;
    if (!is(tokens, called, "(") || !(tokens.get(1).isName("function") || is(tokens, 1, "("))) {
      return false;
    }
    int end = shape.match[called] + 1;
    return end == tokens.size() || is(tokens, end, ";") && end + 1 == tokens.size();
  }

  private static boolean is(List<ScriptToken> tokens, int i, String sign) {
    return i < tokens.size() && tokens.get(i).is(sign);
  }

  private List<ScriptToken> renamed() {
    Map<Variable, String> names = names();
    List<ScriptToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      ScriptToken token = tokens.get(i);
      String name = variable(i).map(names::get).orElse(token.text());
      if (shape.roles[i] == Role.SHORTHAND && !name.equals(token.text())) {
        name = token.text() + ":" + name;
      }
      all.add(name.equals(token.text()) ? token : new ScriptToken(Kind.NAME, name, token.gap()));
    }
    return all;
  }

  private Optional<Variable> variable(int at) {
    Role role = shape.roles[at];
    boolean isVariable = role == Role.VARIABLE || role == Role.SHORTHAND;
    return isVariable ? scopes.variable(at) : Optional.empty();
  }

  /** Each takes the first letter that is free wherever it stands. */
  private Map<Variable, String> names() {
    Map<Variable, List<Integer>> places = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      int at = i;
      Optional<Variable> variable = variable(i);
      variable.ifPresent(v -> places.computeIfAbsent(v, key -> new ArrayList<>()).add(at));
      if (variable.isEmpty() && shape.roles[i] != Role.KEY && shape.roles[i] != Role.PROPERTY) {
        taken.add(tokens.get(i).text());
      }
    }
    // where one of a name may be a global, none of them is touched
    places.keySet().removeIf(variable -> taken.contains(variable.name()));
    List<Named> named = new ArrayList<>();
    places.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().scope().from()))
        .forEach(
            entry -> {
              String name = free(entry.getKey(), entry.getValue(), named, taken);
              named.add(new Named(entry.getKey(), entry.getValue(), name));
            });
    Map<Variable, String> names = new LinkedHashMap<>();
    named.forEach(one -> names.put(one.variable, one.name));
    return names;
  }

  private record Named(Variable variable, List<Integer> places, String name) {}

  /** The first letter that no variable has that would hide this one, or that this one would. */
  private static String free(
      Variable variable, List<Integer> places, List<Named> named, Set<String> taken) {
    Set<String> near = new HashSet<>(taken);
    for (Named other : named) {
      if (meet(variable, places, other.variable, other.places)) {
        near.add(other.name);
      }
    }
    int next = 0;
    while (near.contains(letters(next))) {
      next++;
    }
    return letters(next);
  }

  private static boolean meet(
      Variable one, List<Integer> ofOne, Variable other, List<Integer> ofOther) {
    // what ends together are a function's parameters and its own variables: one scope to a browser
    return one.scope().to() == other.scope().to()
        || one.scope().from() >= other.scope().from() && hides(one, ofOther)
        || other.scope().from() >= one.scope().from() && hides(other, ofOne);
  }

  /** Whether a variable is known at one of some places. */
  private static boolean hides(Variable variable, List<Integer> places) {
    return places.stream().anyMatch(variable.scope()::has);
  }

  private static String letters(int n) {
    int base = SHORT.length;
    return n < base ? SHORT[n] : letters(n / base - 1) + SHORT[n % base];
  }
}
