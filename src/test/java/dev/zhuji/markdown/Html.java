package dev.zhuji.markdown;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.LineMap;
import dev.zhuji.model.Link;
import dev.zhuji.model.Meta;
import dev.zhuji.model.Note;
import dev.zhuji.model.Section;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Fills the holes of bodies for tests: each link gets the URL that its author wrote. */
final class Html {

  private final boolean encoded;

  private Html(boolean encoded) {
    this.encoded = encoded;
  }

  static Source source(String markdown) {
    SourcePath path = new SourcePath("note.md");
    return new Source(path, Meta.EMPTY, markdown, LineMap.of(path, 1), List.of());
  }

  /** The whole note, with the URLs of its links percent-encoded. */
  static String of(Note note) {
    return new Html(true).whole(note);
  }

  /** With the URLs of its links as their author wrote them. */
  static String asWritten(String markdown) {
    return new Html(false).whole(new NoteParser().parse(source(markdown)));
  }

  private String whole(Note note) {
    StringBuilder html = new StringBuilder();
    for (Section section : note.sections()) {
      html.append(fill(section.body()));
    }
    return html.append(fill(note.footnotes())).toString();
  }

  static String of(String markdown) {
    return of(new NoteParser().parse(source(markdown)));
  }

  static String of(Body body) {
    return new Html(true).fill(body);
  }

  private String fill(Body body) {
    StringBuilder html = new StringBuilder();
    for (Fragment fragment : body.fragments()) {
      html.append(fill(fragment));
    }
    return html.toString();
  }

  private String fill(Fragment fragment) {
    return switch (fragment) {
      case Fragment.Markup markup -> markup.html();
      case Fragment.Id id -> " id=\"" + Out.escaped(id.id()) + "\"";
      case Fragment.Jump jump -> "#" + jump.id();
      case Fragment.Address address -> url(address.link());
      case Fragment.Remote remote -> remote.attribute();
      case Fragment.Reference reference ->
          "<a href=\""
              + url(reference.link())
              + "\""
              + attribute("title", reference.title())
              + ">"
              + fill(reference.label())
              + "</a>";
      case Fragment.Picture picture ->
          "<img src=\""
              + url(picture.link())
              + "\" alt=\""
              + Out.escaped(picture.alt())
              + "\""
              + attribute("title", picture.title())
              + attribute("width", picture.width().map(String::valueOf))
              + attribute("height", picture.height().map(String::valueOf))
              + ">";
      case Fragment.Embed embed -> "<div class=\"embed\">" + url(embed.link()) + "</div>";
    };
  }

  private static String attribute(String name, Optional<String> value) {
    return value.map(text -> " " + name + "=\"" + Out.escaped(text) + "\"").orElse("");
  }

  private String url(Link link) {
    return switch (link.target()) {
      case Target.External external -> encode(external.url(), "%");
      case Target.Relative relative ->
          encode(relative.path(), "")
              + relative.query().map(query -> "?" + encode(query, "%")).orElse("")
              + relative.fragment().map(id -> "#" + encode(id, "")).orElse("");
      case Target.Wiki wiki ->
          "[["
              + Out.escaped(wiki.note())
              + wiki.headings().stream()
                  .map(heading -> "#" + Out.escaped(heading))
                  .reduce("", String::concat)
              + wiki.block().map(id -> "#^" + id).orElse("")
              + "]]";
    };
  }

  /** Percent-encodes what CommonMark's examples encode. */
  private String encode(String url, String alsoKept) {
    if (!encoded) {
      return Out.escaped(url);
    }
    String kept = "-_.!~*'();/?:@&=+$,#" + alsoKept;
    StringBuilder encoded = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (Chars.isAsciiAlphanumeric(c) || kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format("%02X", (int) c));
      }
    }
    return Out.escaped(encoded);
  }
}
