package dev.zhuji.rounds;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Fragment.Markup;
import dev.zhuji.model.Item;
import dev.zhuji.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the inline HTML of an item's label. */
final class Labels {

  private static final char SEPARATOR = '；';

  private Labels() {}

  /** The label without its marker, which is plain text at its very start. */
  static Body without(Marker marker, Body label) {
    if (label.isEmpty() || !(label.fragments().getFirst() instanceof Markup first)) {
      return label;
    }
    List<Fragment> rest = new ArrayList<>(label.fragments());
    rest.set(0, new Markup(marker.strip(first.html())));
    return new Body(rest);
  }

  /** Words as a label. */
  static Body plain(String words) {
    String html = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return html.isEmpty() ? Body.EMPTY : new Body(List.of(new Markup(html)));
  }

  static Body joined(Body first, Body second) {
    List<Fragment> all = new ArrayList<>(first.fragments());
    all.addAll(second.fragments());
    return new Body(all);
  }

  /** The label with the links that end its line, which a label leaves out. */
  static Body linked(Body label, List<Item.Reference> links) {
    List<Fragment> all = new ArrayList<>(label.fragments());
    for (Item.Reference reference : links) {
      if (label.fragments().stream().noneMatch(fragment -> isTo(reference.link(), fragment))) {
        if (!all.isEmpty()) {
          all.add(new Markup(" "));
        }
        all.add(
            new Fragment.Reference(reference.link(), plain(reference.words()), Optional.empty()));
      }
    }
    return new Body(all);
  }

  private static boolean isTo(Link link, Fragment fragment) {
    return fragment instanceof Fragment.Reference reference && reference.link().equals(link);
  }

  /** Bodies as a list; empty where there are none. */
  static Body listed(List<Body> bodies) {
    if (bodies.isEmpty()) {
      return Body.EMPTY;
    }
    List<Fragment> all = new ArrayList<>();
    for (Body body : bodies) {
      all.add(new Markup(all.isEmpty() ? "\n<ul>\n<li>" : "</li>\n<li>"));
      all.addAll(body.fragments());
    }
    all.add(new Markup("</li>\n</ul>\n"));
    return new Body(all);
  }

  /** The parts between full-width semicolons that stand outside any element. */
  static List<Body> split(Body label) {
    List<Body> parts = new ArrayList<>();
    List<Fragment> part = new ArrayList<>();
    int depth = 0;
    for (Fragment fragment : label.fragments()) {
      if (!(fragment instanceof Markup markup)) {
        part.add(fragment);
        continue;
      }
      String html = markup.html();
      int start = 0;
      for (int i = 0; i < html.length(); i++) {
        char c = html.charAt(i);
        if (c == '<') {
          int end = html.indexOf('>', i);
          depth += depthOf(html, i, end);
          i = end < 0 ? html.length() : end;
        } else if (c == SEPARATOR && depth == 0) {
          part.add(new Markup(html.substring(start, i)));
          finish(part, parts);
          start = i + 1;
        }
      }
      part.add(new Markup(html.substring(start)));
    }
    finish(part, parts);
    return parts;
  }

  private static int depthOf(String html, int open, int close) {
    if (html.startsWith("</", open)) {
      return -1;
    }
    boolean isVoid =
        close > 0 && html.charAt(close - 1) == '/'
            || html.startsWith("<br", open)
            || html.startsWith("<img", open)
            || html.startsWith("<!", open);
    return isVoid ? 0 : 1;
  }

  private static void finish(List<Fragment> part, List<Body> parts) {
    if (!isBlank(part)) {
      parts.add(trimmed(part));
    }
    part.clear();
  }

  static boolean isBlank(List<Fragment> part) {
    return part.stream().allMatch(f -> f instanceof Markup markup && markup.html().isBlank());
  }

  private static Body trimmed(List<Fragment> part) {
    List<Fragment> rest = new ArrayList<>(part);
    if (rest.getFirst() instanceof Markup first) {
      rest.set(0, new Markup(first.html().stripLeading()));
    }
    if (rest.getLast() instanceof Markup last) {
      rest.set(rest.size() - 1, new Markup(last.html().stripTrailing()));
    }
    return new Body(rest);
  }
}
