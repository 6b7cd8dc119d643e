package dev.zhuji.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * HTML of a card as lines of Markdown: text, a formula, or a block that stays HTML.
 *
 * <p>Nothing in it separates cards: no blank line, no {@code ::} and no {@code ==}.
 */
final class CardMarkdown {

  private static final Map<String, String> MARKS =
      Map.of("strong", "**", "b", "**", "em", "*", "i", "*", "del", "~~", "s", "~~");

  private static final Set<String> BLOCKS =
      Set.of("pre", "table", "ul", "ol", "dl", "blockquote", "figure", "hr");

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final List<Token> tokens;

  private CardMarkdown(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<String> of(List<Token> tokens) {
    CardMarkdown markdown = new CardMarkdown(tokens);
    markdown.write(0, tokens.size());
    markdown.flush();
    return markdown.lines;
  }

  private void write(int from, int to) {
    int at = from;
    while (at < to) {
      int end = Math.min(end(at), to);
      switch (tokens.get(at)) {
        case Token.Text text -> line.append(escaped(text.html()));
        case Token.Close close -> {}
        case Token.Open open -> element(open, at, end);
      }
      at = end;
    }
  }

  /** Behind the element that starts here, or behind the one token. */
  private int end(int at) {
    if (!(tokens.get(at) instanceof Token.Open open) || isVoid(open.name())) {
      return at + 1;
    }
    int depth = 0;
    for (int i = at; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Token.Open inner && inner.name().equals(open.name())) {
        depth++;
      } else if (tokens.get(i) instanceof Token.Close close && close.name().equals(open.name())) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return tokens.size();
  }

  private static boolean isVoid(String name) {
    return Set.of("br", "hr", "img", "input", "wbr").contains(name);
  }

  private void element(Token.Open open, int at, int end) {
    String name = open.name();
    if (open.isMath()) {
      math(open.isDisplay(), plain(at, end));
    } else if (BLOCKS.contains(name)) {
      flush();
      lines.add(guarded(CardHtml.of(tokens.subList(at, end)).replace("<br>", "&#10;")));
    } else if (name.equals("code")) {
      line.append(code(plain(at, end)));
    } else if (name.equals("img")) {
      line.append(picture(open));
    } else if (name.equals("a")) {
      link(open, at, end);
    } else if (name.equals("br")) {
      line.append("<br>");
    } else if (name.equals("p") || name.equals("div")) {
      flush();
      write(at + 1, end);
      flush();
    } else {
      marked(name, at, end);
    }
  }

  /** Bold is HTML where Markdown's asterisks would not be seen as such, beside punctuation. */
  private void marked(String name, int at, int end) {
    String mark = MARKS.getOrDefault(name, "");
    int start = line.length();
    write(at + 1, end);
    String inside = line.substring(Math.min(start, line.length()));
    if (mark.isEmpty() || inside.isEmpty()) {
      return;
    }
    line.setLength(line.length() - inside.length());
    boolean plain =
        Character.isLetterOrDigit(inside.charAt(0))
            && Character.isLetterOrDigit(inside.charAt(inside.length() - 1));
    line.append(plain ? mark + inside + mark : "<" + name + ">" + inside + "</" + name + ">");
  }

  private void math(boolean block, String tex) {
    String one =
        tex.strip().replaceAll("\\s*\n\\s*", " ").replace("::", ":{}:").replace("==", "={}=");
    if (block) {
      flush();
      lines.add("$$" + one + "$$");
    } else {
      line.append('$').append(one).append('$');
    }
  }

  private static String code(String text) {
    String one = text.replaceAll("\\s*\n\\s*", " ");
    boolean separates = one.contains("::") || one.contains("==") || one.contains("`");
    return separates ? "<code>" + escaped(Tokens.escaped(one)) + "</code>" : "`" + one + "`";
  }

  private static String picture(Token.Open open) {
    String path = Tokens.plain(open.value("src"));
    return path.startsWith(VaultPlaces.VAULT)
        ? "![[" + path.substring(VaultPlaces.VAULT.length()) + "]]"
        : escaped(open.value("alt"));
  }

  private void link(Token.Open open, int at, int end) {
    String to = Tokens.plain(open.value("href"));
    if (to.startsWith(VaultPlaces.VAULT)) {
      line.append(vault(to.substring(VaultPlaces.VAULT.length()), plain(at, end)));
    } else if (to.isEmpty()) {
      write(at + 1, end);
    } else {
      line.append('[').append(escaped(Tokens.escaped(plain(at, end)))).append("](<");
      line.append(guarded(to.replace("<", "%3C").replace(">", "%3E"))).append(">)");
    }
  }

  static String vault(String path, String words) {
    String name = words.replaceAll("[\\[\\]|#^\\s]+", " ").strip();
    return guarded("[[" + path + (name.isEmpty() ? "" : "|" + name) + "]]");
  }

  private String plain(int from, int to) {
    StringBuilder out = new StringBuilder();
    tokens.subList(from, to).stream()
        .filter(Token.Text.class::isInstance)
        .forEach(token -> out.append(Tokens.plain(((Token.Text) token).html())));
    return out.toString();
  }

  private void flush() {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(guarded(text));
    }
    line.setLength(0);
  }

  /** Character references stay; marks of Markdown, tags and comments of Obsidian do not. */
  static String escaped(String html) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      boolean word = c == '_' && isWord(html, i - 1) && isWord(html, i + 1);
      boolean reference = c == '#' && i > 0 && html.charAt(i - 1) == '&';
      if ("\\`*_[]#$~|%^".indexOf(c) >= 0 && !word && !reference) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\t' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static String guarded(String text) {
    return text.replace("::", ":&#58;").replace("==", "=&#61;");
  }
}
