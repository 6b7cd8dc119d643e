package dev.zhuji.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tag of raw HTML, and what becomes of it once it is known which tags are pairs. */
final class Tag {

  /** What the tag is in the text it was found in. */
  enum Kind {
    OPEN,
    CLOSE,
    /** {@code <br>}, or closed in itself. */
    SINGLE,
    /** Not a tag: {@code <T>}. */
    TEXT,
    /** A comment, declaration or instruction: nothing that a reader sees. */
    HIDDEN
  }

  final int start;
  final int end;
  final String name;
  final Kind kind;

  /** Whether it has found its partner, or needs none. */
  boolean paired;

  /** End tags to put before it: of elements inside it that were never closed. */
  String before = "";

  Tag(int start, int end, String name, Kind kind) {
    this.start = start;
    this.end = end;
    this.name = name;
    this.kind = kind;
    this.paired = kind == Kind.SINGLE;
  }

  /** The tags of a text, in order. */
  static List<Tag> scan(String html) {
    boolean drawing = html.contains("<svg") || html.contains("<math");
    List<Tag> tags = new ArrayList<>();
    int at = html.indexOf('<');
    while (at >= 0) {
      int end = Scan.html(html, at);
      if (end > 0) {
        Tag tag = of(html, at, end, drawing);
        tags.add(tag);
        at = html.indexOf('<', rawTextEnd(html, tag));
      } else {
        boolean comment = html.startsWith("<!--", at);
        if (comment) {
          tags.add(new Tag(at, html.length(), "", Kind.HIDDEN));
        }
        at = comment ? -1 : html.indexOf('<', at + 1);
      }
    }
    return tags;
  }

  /** Scripts and styles hold no tags up to their end. */
  private static int rawTextEnd(String html, Tag tag) {
    boolean raw =
        tag.kind == Kind.OPEN
            && (tag.name.equals("script")
                || tag.name.equals("style")
                || tag.name.equals("textarea"));
    if (!raw) {
      return tag.end;
    }
    int close = html.toLowerCase(Locale.ROOT).indexOf("</" + tag.name, tag.end);
    return close < 0 ? html.length() : close;
  }

  static Tag of(String html, int start, int end, boolean drawing) {
    boolean closing = html.startsWith("</", start);
    int name = start + (closing ? 2 : 1);
    int nameEnd = Scan.tagName(html, name);
    if (nameEnd < 0) {
      return new Tag(start, end, "", Kind.HIDDEN);
    }
    String written = html.substring(name, nameEnd);
    String small = written.toLowerCase(Locale.ROOT);
    if (!HtmlNames.isElement(written, html)) {
      return new Tag(start, end, small, Kind.TEXT);
    }
    boolean single = HtmlNames.isVoid(small) || (drawing && html.startsWith("/>", end - 2));
    return new Tag(start, end, small, single ? Kind.SINGLE : closing ? Kind.CLOSE : Kind.OPEN);
  }
}
