package dev.zhuji.theme;

import dev.zhuji.theme.ScriptShape.Role;
import dev.zhuji.theme.ScriptShape.Unclear;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives the variables of a script short names. The same name becomes the same name everywhere in
 * it, and no name becomes one that the script already has, so scopes need not be known.
 *
 * <p>Only a script that is one function, called at once, is shortened: what others may see of it
 * are properties, which keep their names. Nor may a variable share its name with a global that the
 * script uses.
 */
final class ScriptNames {

  private static final String[] SHORT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

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
    Map<String, String> names = names();
    List<ScriptToken> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      ScriptToken token = tokens.get(i);
      Role role = shape.roles[i];
      String name = names.get(token.text());
      if (name == null || role != Role.VARIABLE && role != Role.SHORTHAND) {
        all.add(token);
      } else {
        String text = role == Role.SHORTHAND ? token.text() + ":" + name : name;
        all.add(new ScriptToken(Kind.NAME, text, token.gap()));
      }
    }
    return all;
  }

  /** The most used get the shortest; two share one where neither is known to the other. */
  private Map<String, String> names() {
    Map<String, Integer> counts = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Role role = shape.roles[i];
      String text = tokens.get(i).text();
      boolean variable = role == Role.VARIABLE || role == Role.SHORTHAND;
      if (variable && scopes.isKnown(i)) {
        counts.merge(text, 1, Integer::sum);
      } else if (variable || role == Role.WORD) {
        taken.add(text);
      }
    }
    counts.keySet().removeAll(taken);
    List<String> names = new ArrayList<>(counts.keySet());
    names.sort(Comparator.comparing(counts::get, Comparator.reverseOrder()));
    Map<String, String> shorter = new LinkedHashMap<>();
    for (String name : names) {
      Set<String> near = new HashSet<>(taken);
      for (Map.Entry<String, String> other : shorter.entrySet()) {
        if (scopes.meet(name, other.getKey())) {
          near.add(other.getValue());
        }
      }
      int next = 0;
      while (near.contains(letters(next))) {
        next++;
      }
      shorter.put(name, letters(next));
    }
    return shorter;
  }

  private static String letters(int n) {
    int base = SHORT.length;
    return n < base ? SHORT[n] : letters(n / base - 1) + SHORT[n % base];
  }
}
