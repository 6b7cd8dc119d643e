package dev.zhuji.page;

import dev.zhuji.model.Asked;
import dev.zhuji.model.CountedLink;
import dev.zhuji.model.Note;
import dev.zhuji.model.NotePage;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Section;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.TocEntry;
import dev.zhuji.model.TopicPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of notes and of the folders that they stand in. */
final class NotePages {

  /** A table of contents goes down to headings of this level. */
  private static final int TOC_DEPTH = 3;

  private final Library library;
  private final Frames frames;
  private final List<Note> reading;
  private final Map<SourcePath, Integer> turn = new HashMap<>();

  NotePages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
    Optional<SourcePath> home = library.topics.home().map(Note::path);
    this.reading =
        library.site.notes().stream()
            .filter(note -> note.meta().type() == NoteType.NOTE)
            .filter(note -> !Optional.of(note.path()).equals(home))
            .toList();
    for (int i = 0; i < reading.size(); i++) {
      turn.put(reading.get(i).path(), i);
    }
  }

  NotePage note(Note note) {
    Hrefs hrefs = Hrefs.from(library.site.page(note.path()));
    Filler filler = new Filler(library, hrefs);
    String body = filler.note(note);
    return new NotePage(
        hrefs.page(),
        frames.of(hrefs, note, filler),
        crumbs(hrefs, library.topics.around(note.path())),
        note.headline(),
        library.facts(hrefs, note),
        toc(note.sections()),
        body,
        library.asked(hrefs, library.asking.answeredBy(note.path())),
        library.backlinks(hrefs, note),
        new Surroundings(library, hrefs).map(note),
        beside(hrefs, note, -1),
        beside(hrefs, note, 1));
  }

  static List<PageLink> crumbs(Hrefs hrefs, List<Topic> topics) {
    return topics.stream()
        .map(topic -> new PageLink(topic.title(), hrefs.to(topic.page())))
        .toList();
  }

  /** The headings as {@link Filler} shows them. */
  static List<TocEntry> toc(List<Section> sections) {
    return toc(sections, 1, "");
  }

  /**
   * @param above the level of the heading that they stand below
   * @param prefix of their ids
   */
  static List<TocEntry> toc(List<Section> sections, int above, String prefix) {
    List<TocEntry> toc = new ArrayList<>();
    Outline outline = new Outline(above);
    for (Section section : sections) {
      section
          .heading()
          .ifPresent(
              heading -> {
                int level = outline.next(heading.level());
                if (level <= TOC_DEPTH) {
                  toc.add(new TocEntry(level, heading.title(), prefix + heading.anchor()));
                }
              });
    }
    return toc;
  }

  /** The note before or after in reading order. */
  private Optional<PageLink> beside(Hrefs hrefs, Note note, int step) {
    return Optional.ofNullable(turn.get(note.path()))
        .map(place -> place + step)
        .filter(place -> place >= 0 && place < reading.size())
        .map(place -> library.link(hrefs, reading.get(place).path()));
  }

  TopicPage topic(Topic topic) {
    OutputPath page = topic.page();
    Hrefs hrefs = Hrefs.from(page);
    Filler filler = new Filler(library, hrefs);
    Optional<Note> index = topic.index();
    String body = index.map(filler::note).orElse("");
    List<Topic> around = library.topics.around(new SourcePath(topic.folder() + "index"));
    return new TopicPage(
        page,
        index.map(note -> frames.of(hrefs, note, filler)).orElseGet(() -> frames.of(hrefs, topic)),
        crumbs(hrefs, around.subList(0, around.size() - 1)),
        index.map(Note::headline).orElse(topic.title()),
        index.map(note -> library.facts(hrefs, note)),
        index.map(note -> toc(note.sections())).orElse(List.of()),
        body,
        topics(hrefs, topic.topics()),
        topic.notes().stream().map(note -> library.summary(hrefs, note)).toList(),
        library.booklets.of(topic).stream().findFirst().map(first -> hrefs.to(first.page())),
        questions(hrefs, topic),
        index.map(note -> library.backlinks(hrefs, note)).orElse(List.of()),
        index.flatMap(note -> beside(hrefs, note, -1)),
        index.flatMap(note -> beside(hrefs, note, 1)));
  }

  static List<CountedLink> topics(Hrefs hrefs, List<Topic> topics) {
    return topics.stream()
        .map(topic -> new CountedLink(topic.title(), hrefs.to(topic.page()), topic.size()))
        .toList();
  }

  /** The root questions that the topic's notes answer, each once. */
  private List<Asked> questions(Hrefs hrefs, Topic topic) {
    return Stream.concat(topic.index().stream(), topic.notes().stream())
        .flatMap(note -> library.asking.answeredBy(note.path()).stream())
        .distinct()
        .filter(place -> place.depth() == 0)
        .map(place -> library.asked(hrefs, place))
        .toList();
  }
}
