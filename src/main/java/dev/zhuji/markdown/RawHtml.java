package dev.zhuji.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.util.ast.Node;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link.Use;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes raw HTML: its links become links of the note, its ids ids of the note, and what would run
 * code or load other pages is left out.
 */
final class RawHtml {

  /** Elements that hold no tags, and nothing for a reader. */
  private static final Set<String> RAW = Set.of("script", "style");

  private static final Set<String> PICTURES = Set.of("img", "input", "image");
  private static final Set<String> FILMS = Set.of("video", "audio", "source");

  private final Draft draft;
  private @Nullable Node parent;
  private @Nullable Pairs pairs;

  RawHtml(Draft draft) {
    this.draft = draft;
  }

  /** The pairs among the children of a node; those of the last node asked for are kept. */
  Pairs pairs(Node of) {
    Pairs found = of == parent && pairs != null ? pairs : new Pairs(of);
    parent = of;
    pairs = found;
    return found;
  }

  void inline(HtmlInline node, Out out) {
    String text = node.getChars().toString();
    if (!draft.dialect.extended()) {
      out.markup(text);
      return;
    }
    Node around = node.getParent();
    for (Tag tag : around == null ? Tag.scan(text) : pairs(around).tags(node)) {
      switch (tag.kind) {
        case HIDDEN -> {}
        case SINGLE -> element(tag, text, node.getStartOffset(), out);
        case OPEN, CLOSE, TEXT -> {
          if (tag.paired) {
            element(tag, text, node.getStartOffset(), out);
          } else {
            out.text(text);
          }
        }
      }
    }
  }

  /** The node before which nothing is written, when a script or style begins here. */
  @Nullable Node endOfRaw(HtmlInline node) {
    Node around = node.getParent();
    if (!draft.dialect.extended() || around == null) {
      return null;
    }
    Pairs all = pairs(around);
    for (Tag tag : all.tags(node)) {
      if (tag.kind == Tag.Kind.OPEN && tag.paired && RAW.contains(tag.name)) {
        return all.end(tag);
      }
    }
    return null;
  }

  void block(HtmlBlock node, Out out) {
    String text = Pairs.text(node);
    if (!draft.dialect.extended()) {
      out.markup(text).line();
      return;
    }
    Node around = node.getParent();
    if (around == null) {
      return;
    }
    Pairs all = pairs(around);
    int done = 0;
    String raw = "";
    for (Tag tag : all.tags(node)) {
      between(text.substring(done, tag.start), raw, out);
      raw = tag.kind == Tag.Kind.OPEN && RAW.contains(tag.name) ? tag.name : "";
      blockTag(tag, text, node, out);
      done = tag.end;
    }
    between(text.substring(done), raw, out);
    out.markup(HtmlNames.withoutActive(all.closers(node))).line();
  }

  private void blockTag(Tag tag, String text, HtmlBlock node, Out out) {
    switch (tag.kind) {
      case HIDDEN -> {}
      case TEXT -> out.text(text.substring(tag.start, tag.end));
      case OPEN, CLOSE, SINGLE -> {
        if (tag.paired) {
          out.markup(HtmlNames.withoutActive(tag.before));
          element(tag, text, node.getStartOffset(), out);
        }
      }
    }
  }

  /** Text between tags: as it is, but for a {@code <} that starts no tag. */
  private void between(String text, String raw, Out out) {
    if (raw.isEmpty()) {
      out.markup(text.replace("<", "&lt;"));
      String seen = PlainText.unescape(text.replace("\\", "\\\\"));
      draft.count(seen);
      out.plain(seen);
    }
  }

  private void element(Tag tag, String text, int offset, Out out) {
    if (HtmlNames.isActive(tag.name)) {
      if (tag.kind != Tag.Kind.CLOSE) {
        leftOut("<" + tag.name + ">", offset + tag.start, hint(tag.name));
      }
      return;
    }
    if (tag.kind == Tag.Kind.CLOSE) {
      out.markup("</" + tag.name + ">");
      return;
    }
    if (tag.name.equals("img") && new RawPicture(draft).write(tag, text, offset, out)) {
      return;
    }
    int at = Scan.tagName(text, tag.start + (text.startsWith("</", tag.start) ? 2 : 1));
    out.markup(text.substring(tag.start, at).replace("</", "<"));
    for (int name = Scan.space(text, at); ; name = Scan.space(text, at)) {
      at = Scan.attribute(text, name);
      if (at < 0) {
        out.markup(text.startsWith("/>", tag.end - 2) ? " />" : ">");
        return;
      }
      attribute(tag, text.substring(name, at), offset + name, out);
    }
  }

  private void attribute(Tag tag, String written, int offset, Out out) {
    String name = written.substring(0, Scan.attributeName(written, 0)).toLowerCase(Locale.ROOT);
    String value = value(written);
    if (name.equals("id") || (name.equals("name") && tag.name.equals("a"))) {
      id(value, out);
    } else if (name.equals("href") || name.equals("src") || name.equals("poster")) {
      boolean link = name.equals("href") && !tag.name.equals("image");
      Use use = link ? Use.LINK : Use.IMAGE;
      if (draft.isSafe(value, use, offset)
          && !(use == Use.IMAGE && remote(tag, name, value, offset, out))) {
        out.markup(" " + name + "=\"");
        out.hole(new Fragment.Address(draft.link(Targets.of(value), use, value, offset)));
        out.markup("\"");
      }
    } else if (RemoteUrls.in(name, value).isPresent()) {
      String url = RemoteUrls.in(name, value).get();
      String attribute = " " + straight(written);
      out.hole(
          new Fragment.Remote(
              draft.link(Targets.of(url), Use.IMAGE, url, offset), attribute, true, false));
    } else if (name.startsWith("on")) {
      leftOut("the attribute " + name, offset, hint(name));
    } else {
      out.markup(" " + straight(written));
    }
  }

  /** Writes an attribute that fetches from another host; false, and nothing written, for others. */
  private boolean remote(Tag tag, String name, String url, int offset, Out out) {
    if (!RemoteUrls.isRemote(url)) {
      return false;
    }
    boolean film = FILMS.contains(tag.name) && name.equals("src");
    boolean picture = name.equals("poster") || PICTURES.contains(tag.name);
    boolean linked = film || tag.name.equals("img");
    String attribute = " " + name + "=\"" + Out.escaped(url) + "\"";
    dev.zhuji.model.Link link = draft.link(Targets.of(url), Use.IMAGE, url, offset);
    out.hole(new Fragment.Remote(link, attribute, picture, linked));
    return true;
  }

  /** A value between typographic quotes, which quote nothing in HTML, between those that do. */
  private static String straight(String written) {
    int equals = written.indexOf('=');
    String value = equals < 0 ? "" : written.substring(equals + 1).strip();
    int end = value.length() - 1;
    return end > 0 && isCurly(value.charAt(0)) && isCurly(value.charAt(end))
        ? written.substring(0, equals + 1) + '"' + value.substring(1, end) + '"'
        : written;
  }

  private static boolean isCurly(char c) {
    return c == '“' || c == '”';
  }

  private void leftOut(String what, int offset, String hint) {
    draft.report(
        Problem.of(Code.HTML_ACTIVE, draft.at(offset), what + " is left out of the page")
            .withHint(hint));
  }

  private static String hint(String name) {
    return name.equals("style")
        ? "rules for pages belong in the theme; a style attribute works where it stands"
        : "pages run no code and load no pages of others; a link can lead there";
  }

  private void id(String value, Out out) {
    if (!value.isEmpty() && (draft.ids.take(value) || draft.isAgain())) {
      out.hole(new Fragment.Id(value));
    }
  }

  static String value(String written) {
    int equals = written.indexOf('=');
    if (equals < 0) {
      return "";
    }
    String value = written.substring(equals + 1).strip();
    boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return PlainText.unescape(bare.replace("\\", "\\\\"));
  }
}
