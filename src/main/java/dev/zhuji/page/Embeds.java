package dev.zhuji.page;

import dev.zhuji.model.Body;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts notes, sections and blocks of notes into a page. What would come back to itself, goes too
 * deep, or makes a note too long is a link instead.
 */
final class Embeds {

  private static final int DEPTH = 5;
  private static final int PER_NOTE = 100;

  private final Library library;
  private final Filler filler;
  private final Urls urls;
  private int count;
  private int before;

  Embeds(Library library, Filler filler, Urls urls) {
    this.library = library;
    this.filler = filler;
    this.urls = urls;
  }

  /** Another note of the page begins. */
  void begin() {
    before = count;
  }

  void write(Fragment.Embed embed, Scope scope, StringBuilder out) {
    switch (library.site.destinations().get(embed.link())) {
      case Destination.ToNote(var note, var anchor) ->
          write(embed, library.note(note), anchor, Optional.empty(), scope, out);
      case Destination.ToPart(var note, var anchor, var block) ->
          write(embed, library.note(note), anchor, block, scope, out);
      case Destination.ToPage page -> link(embed, urls.to(embed.link()), out);
      case Destination.ToFile file -> link(embed, urls.to(embed.link()), out);
      case Destination.ToUrl url -> link(embed, urls.to(embed.link()), out);
      case Destination.Broken broken -> link(embed, Optional.empty(), out);
      case null -> link(embed, Optional.empty(), out);
    }
  }

  private void write(
      Fragment.Embed embed,
      Note note,
      Optional<String> anchor,
      Optional<String> block,
      Scope scope,
      StringBuilder out) {
    Scope.Part part =
        new Scope.Part(note.path(), block.map(id -> "^" + id).or(() -> anchor).orElse(""));
    Optional<String> url = Optional.of(urls.to(note.path(), anchor));
    if (scope.inside().contains(part)
        || scope.inside().size() > DEPTH
        || note.meta().type() != NoteType.NOTE
        || count - before >= PER_NOTE) {
      link(embed, url, out);
      return;
    }
    count++;
    filler.use(note);
    Scope inner = inner(scope, part, note.path());
    out.append("<div class=\"embed\"><p class=\"embed-source\"><a href=\"")
        .append(Markup.escape(url.get()))
        .append("\">")
        .append(Markup.escape(Library.title(note, anchor)))
        .append("</a></p>\n");
    content(note, anchor, block, inner, out);
    out.append("</div>\n");
  }

  private Scope inner(Scope scope, Scope.Part part, SourcePath note) {
    List<Scope.Part> inside = new ArrayList<>(scope.inside());
    inside.add(part);
    return new Scope(
        note,
        "e" + count + "-",
        part.name().isEmpty(),
        new Outline(scope.outline().current()),
        List.copyOf(inside));
  }

  private void content(
      Note note, Optional<String> anchor, Optional<String> block, Scope scope, StringBuilder out) {
    if (block.isPresent()) {
      filler.write(note.blocks().getOrDefault(block.get(), Body.EMPTY), scope, out);
    } else {
      filler.write(anchor.map(id -> part(note, id)).orElse(note.sections()), scope, out);
      if (anchor.isEmpty()) {
        filler.write(note.footnotes(), scope, out);
      }
    }
  }

  /** The section of an anchor with those below it. */
  private static List<Section> part(Note note, String anchor) {
    List<Section> part = new ArrayList<>();
    int level = 0;
    for (Section section : note.sections()) {
      int own = section.heading().map(Heading::level).orElse(0);
      boolean starts = section.heading().filter(h -> h.anchor().equals(anchor)).isPresent();
      if (part.isEmpty() && starts) {
        level = own;
        part.add(section);
      } else if (!part.isEmpty() && own <= level) {
        break;
      } else if (!part.isEmpty()) {
        part.add(section);
      }
    }
    return part.isEmpty() ? note.sections() : part;
  }

  private void link(Fragment.Embed embed, Optional<String> url, StringBuilder out) {
    String label = Markup.escape(embed.label());
    out.append("<p class=\"embed-link\">");
    if (url.isPresent()) {
      out.append("<a href=\"").append(Markup.escape(url.get())).append("\">");
      out.append(label).append("</a>");
    } else {
      Urls.broken(embed.link(), out);
      out.append(label).append("</span>");
    }
    out.append("</p>\n");
  }
}
