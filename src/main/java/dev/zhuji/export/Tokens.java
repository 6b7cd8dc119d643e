package dev.zhuji.export;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes bodies apart, every hole filled. */
final class Tokens {

  /** What stands in them is no text. */
  private static final Set<String> SILENT = Set.of("script", "style", "template", "iframe", "svg");

  private final Places places;

  Tokens(Places places) {
    this.places = places;
  }

  Places places() {
    return places;
  }

  List<Token> of(Body body) {
    StringBuilder html = new StringBuilder();
    fill(body, html);
    return split(html.toString());
  }

  private void fill(Body body, StringBuilder out) {
    for (Fragment fragment : body.fragments()) {
      switch (fragment) {
        case Fragment.Markup(String html) -> out.append(html);
        case Fragment.Id id -> {}
        case Fragment.Jump jump -> {}
        case Fragment.Remote remote -> {}
        case Fragment.Address(Link link) ->
            out.append(
                escaped(
                    (link.use() == Link.Use.LINK ? places.link(link) : places.picture(link))
                        .orElse("")));
        case Fragment.Reference reference -> {
          Optional<String> url = places.link(reference.link());
          out.append("<a href=\"").append(escaped(url.orElse(""))).append("\">");
          fill(reference.label(), out);
          out.append("</a>");
        }
        case Fragment.Picture picture ->
            out.append("<img src=\"")
                .append(escaped(places.picture(picture.link()).orElse("")))
                .append("\" alt=\"")
                .append(escaped(picture.alt()))
                .append("\">");
        case Fragment.Embed embed -> out.append(escaped(embed.label()));
      }
    }
  }

  private static List<Token> split(String html) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < html.length()) {
      int end = html.startsWith("<!--", at) ? comment(html, at) : tag(html, at);
      if (end > at) {
        at = add(html.substring(at + 1, end - 1), html, end, tokens);
        continue;
      }
      int next = html.indexOf('<', at + 1);
      int stop = next < 0 ? html.length() : next;
      tokens.add(new Token.Text(html.substring(at, stop)));
      at = stop;
    }
    return tokens;
  }

  private static int comment(String html, int at) {
    int end = html.indexOf("-->", at);
    return end < 0 ? html.length() : end + 3;
  }

  /** The end of the tag that starts here, or the same place when none does. */
  private static int tag(String html, int at) {
    int name = html.startsWith("</", at) ? at + 2 : at + 1;
    if (html.charAt(at) != '<' || name >= html.length() || !isLetter(html.charAt(name))) {
      return at;
    }
    char quote = 0;
    for (int i = name; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote == 0 && c == '>') {
        return i + 1;
      }
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return at;
  }

  private static int add(String tag, String html, int end, List<Token> tokens) {
    if (tag.startsWith("!--")) {
      return end;
    }
    boolean close = tag.startsWith("/");
    int stop = close ? 1 : 0;
    while (stop < tag.length() && Character.isLetterOrDigit(tag.charAt(stop))) {
      stop++;
    }
    String name = tag.substring(close ? 1 : 0, stop).toLowerCase(Locale.ROOT);
    if (!close && SILENT.contains(name)) {
      int last = html.indexOf("</" + name, end);
      return last < 0 ? html.length() : last;
    }
    if (!SILENT.contains(name)) {
      tokens.add(close ? new Token.Close(name) : new Token.Open(name, tag));
    }
    return end;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The text that HTML stands for, as far as our own writer escapes. */
  static String plain(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
