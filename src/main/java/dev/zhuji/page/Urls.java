package dev.zhuji.page;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Link;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.Map;
import java.util.Optional;

/** Where links lead from one page, as that page writes it. */
final class Urls {

  private final Library library;
  private final Hrefs hrefs;
  private final Map<SourcePath, String> chapters;

  /**
   * @param chapters the notes that stand whole on a page of several, each by the id of its heading
   */
  Urls(Library library, Hrefs hrefs, Map<SourcePath, String> chapters) {
    this.library = library;
    this.hrefs = hrefs;
    this.chapters = chapters;
  }

  /** What the ids of a note begin with on this page; empty unless it is one of several. */
  String prefix(SourcePath note) {
    String chapter = chapters.get(note);
    return chapter == null ? "" : prefix(chapter);
  }

  /** Of the ids of a note that stands on a page of several. */
  static String prefix(String chapter) {
    return chapter + "-";
  }

  /** A note, or a place in it: on this page when all of it stands here. */
  String to(SourcePath note, Optional<String> anchor) {
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
  Optional<String> to(Link link) {
    return switch (library.site.destinations().get(link)) {
      case null -> Optional.empty();
      case Destination.ToNote(var note, var anchor) -> Optional.of(to(note, anchor));
      case Destination.ToPart(var note, var anchor, var block) -> Optional.of(to(note, anchor));
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
    Markup.attribute("title", wanted(link), out);
    out.append('>');
  }

  /** The target as its author wrote it. */
  static String wanted(Link link) {
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
