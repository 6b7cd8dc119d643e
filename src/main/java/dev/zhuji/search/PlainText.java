package dev.zhuji.search;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;

/** The words of a body, without its tags. */
final class PlainText {

  private PlainText() {}

  static String of(Body body) {
    StringBuilder html = new StringBuilder();
    collect(body, html);
    return strip(html).strip();
  }

  private static void collect(Body body, StringBuilder html) {
    for (Fragment fragment : body.fragments()) {
      switch (fragment) {
        case Fragment.Markup markup -> html.append(markup.html());
        case Fragment.Reference reference -> collect(reference.label(), html);
        case Fragment.Picture picture -> html.append(picture.alt().replace("<", "&lt;"));
        case Fragment.Embed embed -> html.append(embed.label().replace("<", "&lt;"));
        case Fragment.Id id -> html.append("");
        case Fragment.Jump jump -> html.append("");
        case Fragment.Address address -> html.append("");
        case Fragment.Remote remote -> html.append("");
      }
    }
  }

  /** A tag of a block becomes a line break, any other nothing. */
  static String strip(CharSequence html) {
    StringBuilder text = new StringBuilder(html.length());
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        int end = i;
        while (end < html.length() && html.charAt(end) != '>') {
          end++;
        }
        if (isBlock(html, i)) {
          text.append('\n');
        }
        i = end;
      } else if (c == '&') {
        i = entity(html, i, text);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isBlock(CharSequence html, int tag) {
    int i = tag + 1;
    if (i < html.length() && html.charAt(i) == '/') {
      i++;
    }
    char c = i < html.length() ? html.charAt(i) : ' ';
    char d = i + 1 < html.length() ? html.charAt(i + 1) : ' ';
    return (c == 'p' && (d == '>' || d == 'r' || d == ' '))
        || (c == 'l' && d == 'i')
        || (c == 't' && (d == 'r' || d == 'd' || d == 'h'))
        || (c == 'b' && d == 'r')
        || (c == 'd' && (d == 'i' || d == 't' || d == 'd'));
  }

  private static int entity(CharSequence html, int at, StringBuilder text) {
    for (String[] entity :
        new String[][] {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}}) {
      if (html.length() >= at + entity[0].length()
          && html.subSequence(at, at + entity[0].length()).toString().equals(entity[0])) {
        text.append(entity[1]);
        return at + entity[0].length() - 1;
      }
    }
    text.append('&');
    return at;
  }
}
