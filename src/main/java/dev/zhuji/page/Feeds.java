package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Page;
import dev.zhuji.model.PrintPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files that programs read: sitemap, feed, overview for language models. */
final class Feeds {

  private static final int ENTRIES = 20;
  private static final Set<OutputPath> UNLISTED =
      Set.of(ListPages.MISSING, ListPages.SEARCH, StudyPages.STUDY, StudyPages.STORE);

  private final Library library;

  Feeds(Library library) {
    this.library = library;
  }

  List<OutputFile> files(List<Page> pages) {
    List<OutputFile> files = new ArrayList<>();
    files.add(text(".nojekyll", ""));
    files.add(text("llms.txt", overview()));
    library
        .settings
        .baseUrl()
        .ifPresent(
            base -> {
              files.add(text("sitemap.xml", sitemap(base, pages)));
              if (hasFeed(library)) {
                files.add(text("feed.xml", feed(base)));
              }
            });
    return files;
  }

  private static OutputFile text(String path, String text) {
    return new OutputFile.Text(new OutputPath(path), text);
  }

  private String sitemap(String base, List<Page> pages) {
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            """);
    pages.stream()
        .filter(page -> !(page instanceof PrintPage))
        .map(Page::path)
        .filter(path -> !UNLISTED.contains(path))
        .sorted()
        .forEach(
            path ->
                out.append("<url><loc>")
                    .append(Markup.escape(base + path.encoded()))
                    .append("</loc></url>\n"));
    return out.append("</urlset>\n").toString();
  }

  /** Whether there is a feed: Atom needs a date, and a build takes none from the clock. */
  static boolean hasFeed(Library library) {
    return library.settings.baseUrl().isPresent() && dated(library).findAny().isPresent();
  }

  private static Stream<Note> dated(Library library) {
    return library.site.notes().stream()
        .filter(note -> note.meta().type() == NoteType.NOTE)
        .filter(note -> library.updated(note).isPresent());
  }

  /** Atom, newest first. */
  private String feed(String base) {
    List<Note> notes =
        dated(library).sorted(Comparator.comparing(this::date).reversed()).limit(ENTRIES).toList();
    StringBuilder out =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
            <id>%s</id>
            <title>%s</title>
            <link href="%s"/>
            <link rel="self" href="%s"/>
            <updated>%sT00:00:00Z</updated>
            <author><name>%s</name></author>
            """
                .formatted(
                    Markup.escape(library.settings.language()),
                    Markup.escape(base),
                    Markup.escape(library.settings.title()),
                    Markup.escape(base),
                    Markup.escape(base + "feed.xml"),
                    date(notes.getFirst()),
                    Markup.escape(library.settings.author().orElse(library.settings.title()))));
    notes.forEach(note -> entry(base, note, out));
    return out.append("</feed>\n").toString();
  }

  private LocalDate date(Note note) {
    return library.updated(note).orElse(LocalDate.MIN);
  }

  private void entry(String base, Note note, StringBuilder out) {
    String url = Markup.escape(base + library.site.page(note.path()).encoded());
    out.append("<entry>\n<id>").append(url).append("</id>\n<title>");
    out.append(Markup.escape(note.title())).append("</title>\n<link href=\"").append(url);
    out.append("\"/>\n");
    library
        .created(note)
        .ifPresent(day -> out.append("<published>").append(day).append("T00:00:00Z</published>\n"));
    out.append("<updated>").append(date(note)).append("T00:00:00Z</updated>\n");
    library
        .description(note)
        .ifPresent(
            text -> out.append("<summary>").append(Markup.escape(text)).append("</summary>\n"));
    out.append("</entry>\n");
  }

  /** The site in Markdown: its rounds and notes under their topics, a line each. */
  private String overview() {
    StringBuilder out = new StringBuilder("# " + library.settings.title() + "\n");
    library.settings.description().ifPresent(text -> out.append("\n> ").append(text).append('\n'));
    if (!library.plan.rounds().isEmpty()) {
      out.append('\n');
      library.plan.rounds().forEach(round -> line(library.note(round.note()), out));
    }
    List<Note> loose = library.topics.loose();
    if (!loose.isEmpty()) {
      out.append('\n');
      loose.forEach(note -> line(note, out));
    }
    for (Topic topic : library.topics.all()) {
      out.append("\n## ").append(topic.title()).append("\n\n");
      topic.index().ifPresent(note -> line(note, out));
      topic.notes().stream()
          .filter(note -> note.meta().type() == NoteType.NOTE)
          .forEach(note -> line(note, out));
    }
    return out.toString();
  }

  private void line(Note note, StringBuilder out) {
    String url = library.settings.baseUrl().orElse("") + library.site.page(note.path()).encoded();
    out.append("- [").append(note.title().replace("[", "\\[").replace("]", "\\]")).append("](");
    out.append(url.replace("(", "%28").replace(")", "%29")).append(')');
    note.meta().description().ifPresent(text -> out.append(": ").append(text));
    out.append('\n');
  }
}
