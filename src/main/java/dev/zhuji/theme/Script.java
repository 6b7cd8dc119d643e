package dev.zhuji.theme;

import dev.zhuji.theme.ScriptToken.Gap;
import dev.zhuji.theme.ScriptToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes comments and needless white space out of a script; one it does not understand stays. */
final class Script {

  /** Signs after which a statement may have ended. */
  private static final Set<String> ENDS = Set.of(")", "]", "}", "++", "--");

  /** Signs with which a statement may begin. */
  private static final Set<String> STARTS =
      Set.of("(", "[", "{", "+", "-", "++", "--", "/", "!", "~");

  private Script() {}

  static String squeeze(String script) {
    return ScriptLexer.tokens(script).map(Script::joined).orElse(script);
  }

  /** Also leaves out signs and gives local names short ones; nobody reads such a script. */
  static String shorten(String script) {
    Optional<List<ScriptToken>> tokens = ScriptLexer.tokens(script);
    return tokens.map(all -> joined(ScriptNames.shorten(ScriptSigns.trim(all)))).orElse(script);
  }

  private static String joined(List<ScriptToken> tokens) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      ScriptToken token = tokens.get(i);
      if (i > 0) {
        out.append(between(tokens.get(i - 1), token));
      }
      out.append(token.text());
    }
    return out.append('\n').toString();
  }

  private static String between(ScriptToken before, ScriptToken after) {
    if (after.gap() == Gap.LINE && mayEnd(before) && mayStart(after)) {
      return "\n";
    }
    return after.gap() != Gap.NONE && wouldMerge(before, after) ? " " : "";
  }

  private static boolean mayEnd(ScriptToken token) {
    return token.kind() != Kind.SIGN
        ? token.kind() != Kind.TEMPLATE || token.last() == '`'
        : ENDS.contains(token.text());
  }

  private static boolean mayStart(ScriptToken token) {
    return token.kind() != Kind.SIGN
        ? token.kind() != Kind.TEMPLATE || token.first() == '`'
        : STARTS.contains(token.text());
  }

  private static boolean wouldMerge(ScriptToken before, ScriptToken after) {
    char last = before.last();
    char first = after.first();
    if (isWord(before) && isWord(after)) {
      return true;
    }
    return switch (first) {
      case '+', '-', '/' -> last == first;
      case '.' -> before.kind() == Kind.NUMBER || last == '?' || last == '.';
      case '!' -> last == '<';
      default -> false;
    };
  }

  /** A string or a template ends and begins by itself. */
  private static boolean isWord(ScriptToken token) {
    return switch (token.kind()) {
      case NAME, NUMBER, REGEX -> true;
      case STRING, TEMPLATE, SIGN -> false;
    };
  }
}
