package dev.zhuji.export;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** HTML of a card on one line: no attributes but those that carry meaning, maths for MathJax. */
final class CardHtml {

  private static final Set<String> KEPT =
      Set.of(
          ("b strong i em u s del ins sub sup mark kbd code pre p ul ol li dl dt dd blockquote"
                  + " table thead tbody tr th td h1 h2 h3 h4 h5 h6")
              .split(" "));

  private final StringBuilder out = new StringBuilder();

  /** What closes the elements that are open, each with its name. */
  private final Deque<Element> open = new ArrayDeque<>();

  private record Element(String name, String end) {}

  private CardHtml() {}

  static String of(List<Token> tokens) {
    CardHtml html = new CardHtml();
    for (Token token : tokens) {
      switch (token) {
        case Token.Open start -> html.start(start);
        case Token.Close end -> html.end(end.name());
        case Token.Text text -> html.text(text.html());
      }
    }
    while (!html.open.isEmpty()) {
      html.out.append(html.open.pop().end());
    }
    return html.out.toString().strip();
  }

  private void start(Token.Open start) {
    String name = start.name();
    if (name.equals("br") || name.equals("hr")) {
      out.append('<').append(name).append('>');
    } else if (name.equals("img")) {
      picture(start);
    } else if (start.isMath()) {
      boolean block = start.isDisplay();
      out.append(block ? "\\[" : "\\(");
      open.push(new Element(name, block ? "\\]" : "\\)"));
    } else if (name.equals("a") && !start.value("href").isEmpty()) {
      out.append("<a href=\"").append(start.value("href")).append("\">");
      open.push(new Element(name, "</a>"));
    } else if (KEPT.contains(name)) {
      out.append('<').append(name).append('>');
      open.push(new Element(name, "</" + name + ">"));
    } else if (!name.equals("input") && !name.equals("wbr")) {
      open.push(new Element(name, ""));
    }
  }

  private void picture(Token.Open start) {
    String alt = start.value("alt");
    if (start.value("src").isEmpty()) {
      out.append(alt);
    } else {
      out.append("<img src=\"").append(start.value("src")).append("\" alt=\"").append(alt);
      out.append("\">");
    }
  }

  /** Closes the innermost element of this name with all that it holds. */
  private void end(String name) {
    if (open.stream().noneMatch(element -> element.name().equals(name))) {
      return;
    }
    boolean found = false;
    while (!found) {
      Element element = open.pop();
      out.append(element.end());
      found = element.name().equals(name);
    }
  }

  private void text(String html) {
    boolean pre = open.stream().anyMatch(element -> element.name().equals("pre"));
    String lines = html.replace("\r", "").replace('\t', ' ');
    out.append(pre ? lines.replace("\n", "<br>") : lines.replace('\n', ' '));
  }
}
