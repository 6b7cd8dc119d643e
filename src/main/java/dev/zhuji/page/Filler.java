package dev.zhuji.page;

import dev.zhuji.model.Body;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Feature;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
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
  private final Hrefs hrefs;
  private final Map<SourcePath, String> chapters;
  private final Embeds embeds;
  private final Set<Feature> features = EnumSet.noneOf(Feature.class);
  private boolean remotePictures;
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
    this.hrefs = hrefs;
    this.chapters = chapters;
    this.embeds = new Embeds(library, this);
  }

  /** What the page's scripts must draw. */
  Set<Feature> features() {
    return features;
  }

  boolean remotePictures() {
    return remotePictures;
  }

  boolean inlineStyles() {
    return inlineStyles;
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
    String chapter = chapters.get(note.path());
    Scope scope = Scope.page(note, chapter == null ? "" : prefix(chapter), above);
    StringBuilder out = new StringBuilder();
    write(note.sections(), scope, out);
    write(note.footnotes(), scope, out);
    features.addAll(note.features());
    return out.toString();
  }

  /** Of the ids of a note that stands on a page of several. */
  static String prefix(String chapter) {
    return chapter + "-";
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
        case Fragment.Reference reference -> reference(reference, scope, out);
        case Fragment.Picture picture -> picture(picture, out);
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
        : url(scope.note(), Optional.of(id));
  }

  private void address(Link link, StringBuilder out) {
    if (link.use() != Link.Use.LINK && isRemote(link)) {
      // what a frame, film or script would fetch from another host stays unfetched
      return;
    }
    out.append(Markup.escape(url(link).orElseGet(() -> wanted(link))));
  }

  private void reference(Fragment.Reference reference, Scope scope, StringBuilder out) {
    Link link = reference.link();
    Optional<String> url = url(link);
    if (url.isEmpty()) {
      broken(link, out);
      write(reference.label(), scope, out);
      out.append("</span>");
      return;
    }
    out.append("<a href=\"").append(Markup.escape(url.get())).append('"');
    reference.title().ifPresent(title -> attribute("title", title, out));
    if (url.get().startsWith("http") || url.get().startsWith("//")) {
      out.append(" rel=\"noopener\"");
    }
    out.append('>');
    inReference = true;
    write(reference.label(), scope, out);
    inReference = false;
    out.append("</a>");
  }

  private void picture(Fragment.Picture picture, StringBuilder out) {
    Optional<String> url = url(picture.link());
    if (url.isEmpty()) {
      broken(picture.link(), out);
      out.append(Markup.escape(picture.alt().isEmpty() ? wanted(picture.link()) : picture.alt()));
      out.append("</span>");
      return;
    }
    boolean remote = isRemote(picture.link());
    if (remote && !library.settings.remoteImages()) {
      remote(picture, url.get(), out);
      return;
    }
    remotePictures |= remote;
    inlineStyles |= picture.attributes().contains(" style=");
    out.append("<img src=\"").append(Markup.escape(url.get())).append('"');
    attribute("alt", picture.alt(), out);
    picture.title().ifPresent(title -> attribute("title", title, out));
    size(picture, out);
    out.append(picture.attributes()).append(" loading=\"lazy\" decoding=\"async\">");
  }

  private boolean isRemote(Link link) {
    return library.site.destinations().get(link) instanceof Destination.ToUrl(String url)
        && !url.startsWith("data:");
  }

  /** A picture of another host is named, not fetched: the site asks nobody else for anything. */
  private void remote(Fragment.Picture picture, String url, StringBuilder out) {
    String name = picture.alt().isBlank() ? url.substring(url.lastIndexOf('/') + 1) : picture.alt();
    // a link in a link would end the outer one
    boolean inLink = inReference || inRawLink;
    String tag = inLink ? "span" : "a";
    out.append('<').append(tag).append(" class=\"remote\"");
    if (!inLink) {
      attribute("href", url, out);
      attribute("rel", "noopener", out);
    }
    attribute("title", url, out);
    out.append('>').append(Markup.escape(name.isBlank() ? url : name));
    out.append("</").append(tag).append('>');
  }

  /** As the author gives it; one side alone keeps the picture's proportions. */
  private void size(Fragment.Picture picture, StringBuilder out) {
    Optional<PictureSize> own =
        switch (library.site.destinations().get(picture.link())) {
          case Destination.ToFile(var file, var fragment) -> library.pictures.size(file);
          case null, default -> Optional.empty();
        };
    Optional<Integer> width =
        picture
            .width()
            .or(() -> scaled(own, picture.height(), own.map(PictureSize::width), true))
            .or(() -> own.map(PictureSize::width));
    Optional<Integer> height =
        picture
            .height()
            .or(() -> scaled(own, picture.width(), own.map(PictureSize::height), false))
            .or(() -> own.map(PictureSize::height));
    width.ifPresent(value -> attribute("width", String.valueOf(value), out));
    height.ifPresent(value -> attribute("height", String.valueOf(value), out));
  }

  private static Optional<Integer> scaled(
      Optional<PictureSize> own, Optional<Integer> other, Optional<Integer> side, boolean wide) {
    if (own.isEmpty() || other.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    int whole = wide ? own.get().height() : own.get().width();
    return Optional.of((int) Math.max(1, Math.round((double) side.get() * other.get() / whole)));
  }

  /** A note, or a place in it: on this page when all of it stands here. */
  String url(SourcePath note, Optional<String> anchor) {
    String chapter = chapters.get(note);
    if (chapter == null) {
      return hrefs.to(library.site.page(note), anchor);
    }
    Optional<String> headline = library.note(note).headlineAnchor();
    return anchor.isEmpty() || anchor.equals(headline)
        ? "#" + chapter
        : "#" + OutputPath.fragment(prefix(chapter) + anchor.get());
  }

  /** Where a link leads from this page; empty when it leads nowhere. */
  Optional<String> url(Link link) {
    return switch (library.site.destinations().get(link)) {
      case null -> Optional.empty();
      case Destination.ToNote(var note, var anchor) -> Optional.of(url(note, anchor));
      case Destination.ToPart(var note, var anchor, var block) -> Optional.of(url(note, anchor));
      case Destination.ToPage(OutputPath page) -> Optional.of(hrefs.to(page));
      case Destination.ToFile(var file, var fragment) -> {
        OutputPath path = library.site.files().get(file);
        yield path == null ? Optional.empty() : Optional.of(hrefs.to(path, fragment));
      }
      // browsers take these two as they are, the URL standard does not
      case Destination.ToUrl(String url) ->
          Optional.of(url.replace("<", "%3C").replace(">", "%3E"));
      case Destination.Broken broken -> Optional.empty();
    };
  }

  /** Opens the element that stands for a link without a target; its title says what was sought. */
  static void broken(Link link, StringBuilder out) {
    out.append("<span class=\"broken\"");
    attribute("title", wanted(link), out);
    out.append('>');
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
  }

  /** The target as its author wrote it. */
  private static String wanted(Link link) {
    return switch (link.target()) {
      case Target.Wiki(String note, var headings, var block) -> {
        StringBuilder out = new StringBuilder(note);
        headings.forEach(heading -> out.append('#').append(heading));
        block.ifPresent(id -> out.append("#^").append(id));
        yield out.toString();
      }
      case Target.Relative(String path, var query, var fragment) ->
          path + query.map(q -> "?" + q).orElse("") + fragment.map(f -> "#" + f).orElse("");
      case Target.External(String url) -> url;
    };
  }
}
