package dev.zhuji.page;

import dev.zhuji.model.Body;
import dev.zhuji.model.Feature;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes bodies as the HTML of one page: every hole filled, every URL as that page writes it.
 *
 * <p>One filler serves one page, so that the ids of what it embeds stay apart.
 */
final class Filler {

  private final Library library;
  private final Urls urls;
  private final Embeds embeds;
  private final PictureWriter pictures;
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);
  private boolean inlineStyles;
  private boolean inReference;
  private boolean inRawLink;

  Filler(Library library, Hrefs hrefs) {
    this(library, hrefs, Map.of());
  }

  /**
   * @param chapters the notes that stand whole on a page of several, each by the id of its heading
   */
  Filler(Library library, Hrefs hrefs, Map<SourcePath, String> chapters) {
    this.library = library;
    this.urls = new Urls(library, hrefs, chapters);
    this.embeds = new Embeds(library, this, urls);
    this.pictures = new PictureWriter(library, urls);
  }

  /** What the page's scripts must draw. */
  Set<Feature> features() {
    return features;
  }

  boolean remotePictures() {
    return pictures.remote();
  }

  boolean inlineStyles() {
    return inlineStyles || pictures.styled();
  }

  /** A whole note with its footnotes; its headings stand below one of level 1. */
  String note(Note note) {
    return note(note, 1);
  }

  /**
   * A whole note with its footnotes.
   *
   * @param above the level of the heading that its own stand below
   */
  String note(Note note, int above) {
    inRawLink = false;
    embeds.begin();
    Scope scope = Scope.page(note, urls.prefix(note.path()), above);
    StringBuilder out = new StringBuilder();
    write(note.sections(), scope, out);
    write(note.footnotes(), scope, out);
    features.addAll(note.features());
    return out.toString();
  }

  /** Some sections of a note, below a heading of level 1. */
  String sections(Note note, List<Section> sections) {
    Scope scope = Scope.page(note, "", 1);
    StringBuilder out = new StringBuilder();
    write(sections, scope, out);
    features.addAll(note.features());
    return out.toString();
  }

  /** A piece of a note. */
  String body(Note note, Body body) {
    StringBuilder out = new StringBuilder();
    write(body, Scope.page(note, "", 1), out);
    features.addAll(note.features());
    return out.toString();
  }

  List<String> bodies(Note note, List<Body> bodies) {
    return bodies.stream().map(body -> body(note, body)).toList();
  }

  void use(Note embedded) {
    features.addAll(embedded.features());
  }

  void write(List<Section> sections, Scope scope, StringBuilder out) {
    for (Section section : sections) {
      if (section.heading().isEmpty()) {
        write(section.body(), scope, out);
        continue;
      }
      int written = section.heading().get().level();
      int shown = scope.outline().next(written);
      int start = out.length();
      write(section.body(), scope, out);
      if (shown != written) {
        relevel(out, start, written, shown);
      }
    }
  }

  /** Gives the heading that opens a section, which begins at {@code start}, another level. */
  private static void relevel(StringBuilder out, int start, int written, int shown) {
    int open = out.indexOf("<h" + written, start);
    int close = open < 0 ? -1 : out.indexOf("</h" + written + ">", open);
    if (close >= 0) {
      char digit = (char) ('0' + shown);
      out.setCharAt(open + 2, digit);
      out.setCharAt(close + 3, digit);
    }
  }

  void write(Body body, Scope scope, StringBuilder out) {
    for (Fragment fragment : body.fragments()) {
      switch (fragment) {
        case Fragment.Markup(String html) -> {
          inlineStyles |= html.contains(" style=");
          inRawLink = leavesLinkOpen(html, inRawLink);
          out.append(html);
        }
        case Fragment.Id(String id) ->
            out.append(" id=\"").append(Markup.escape(scope.prefix() + id)).append('"');
        case Fragment.Jump(String id) -> out.append(jump(id, scope));
        case Fragment.Address(Link link) -> address(link, out);
        case Fragment.Remote remote -> pictures.write(remote, inReference || inRawLink, out);
        case Fragment.Reference reference -> reference(reference, scope, out);
        case Fragment.Picture picture -> pictures.write(picture, inReference || inRawLink, out);
        case Fragment.Embed embed -> embeds.write(embed, scope, out);
      }
    }
  }

  /** Whether what follows stands in a link that raw HTML began. */
  private static boolean leavesLinkOpen(String html, boolean before) {
    int open = html.lastIndexOf("<a ");
    int close = html.lastIndexOf("</a>");
    return open == close ? before : open > close;
  }

  /** To an id of the same note: on this page when all of the note is, else on the note's page. */
  private String jump(String id, Scope scope) {
    return scope.whole()
        ? "#" + OutputPath.fragment(scope.prefix() + id)
        : urls.to(scope.note(), Optional.of(id));
  }

  private void address(Link link, StringBuilder out) {
    if (link.use() != Link.Use.LINK && library.isRemote(link)) {
      // what a frame, film or script would fetch from another host stays unfetched
      return;
    }
    out.append(Markup.escape(urls.to(link).orElseGet(() -> Urls.wanted(link))));
  }

  private void reference(Fragment.Reference reference, Scope scope, StringBuilder out) {
    Link link = reference.link();
    Optional<String> url = urls.to(link);
    if (url.isEmpty()) {
      Urls.broken(link, out);
      write(reference.label(), scope, out);
      out.append("</span>");
      return;
    }
    out.append("<a href=\"").append(Markup.escape(url.get())).append('"');
    reference.title().ifPresent(title -> Markup.attribute("title", title, out));
    if (url.get().startsWith("http") || url.get().startsWith("//")) {
      out.append(" rel=\"noopener\"");
    }
    out.append('>');
    inReference = true;
    write(reference.label(), scope, out);
    inReference = false;
    out.append("</a>");
  }
}
