package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.PrintPage;
import dev.zhuji.model.SourcePath;
import dev.zhuji.page.Booklets.Booklet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The topics as documents for paper. */
final class PrintPages {

  /** The id of the topic's heading; those of its notes are {@code n1} and so on. */
  private static final String FIRST = "n0";

  private final Library library;
  private final Frames frames;

  PrintPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  PrintPage print(Booklet booklet) {
    Topic topic = booklet.topic();
    Hrefs hrefs = Hrefs.from(booklet.page());
    Optional<Note> own = topic.index().filter(note -> booklet.part() == 1);
    Filler filler = new Filler(library, hrefs, anchors(booklet, own));
    String body = own.map(note -> filler.note(note, 1)).orElse("");
    List<PrintPage.Chapter> chapters = new ArrayList<>();
    for (Note note : booklet.notes()) {
      chapters.add(chapter(hrefs, note, anchor(chapters.size()), filler));
    }
    int length =
        own.map(Note::length).orElse(0) + booklet.notes().stream().mapToInt(Note::length).sum();
    List<Booklet> parts = library.booklets.of(topic);
    return new PrintPage(
        booklet.page(),
        frames.of(hrefs, topic, filler),
        NotePages.crumbs(hrefs, library.topics.around(new SourcePath(topic.folder() + "index"))),
        topic.index().map(Note::headline).orElse(topic.title()),
        FIRST,
        topic.index().flatMap(library::lang),
        length,
        Library.minutes(length),
        body,
        chapters,
        topic.topics().stream().map(below -> link(hrefs, below)).toList(),
        booklet.part(),
        parts.size() < 2 ? List.of() : parts.stream().map(part -> hrefs.to(part.page())).toList());
  }

  private static Map<SourcePath, String> anchors(Booklet booklet, Optional<Note> own) {
    Map<SourcePath, String> anchors = new HashMap<>();
    booklet.notes().forEach(note -> anchors.put(note.path(), anchor(anchors.size())));
    own.ifPresent(note -> anchors.put(note.path(), FIRST));
    return anchors;
  }

  /**
   * @param before how many notes come before
   */
  private static String anchor(int before) {
    return "n" + (before + 1);
  }

  private PrintPage.Chapter chapter(Hrefs hrefs, Note note, String anchor, Filler filler) {
    return new PrintPage.Chapter(
        anchor,
        note.headline(),
        library.lang(note),
        hrefs.to(library.site.page(note.path())),
        NotePages.toc(note.sections(), 2, Urls.prefix(anchor)),
        filler.note(note, 2));
  }

  private PageLink link(Hrefs hrefs, Topic topic) {
    List<Booklet> parts = library.booklets.of(topic);
    return new PageLink(
        topic.title(), hrefs.to(parts.isEmpty() ? topic.page() : parts.getFirst().page()));
  }
}
