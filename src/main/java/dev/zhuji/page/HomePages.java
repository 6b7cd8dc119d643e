package dev.zhuji.page;

import dev.zhuji.model.Frame;
import dev.zhuji.model.HomePage;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteSummary;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Round;
import dev.zhuji.model.Section;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The site's first page. */
final class HomePages {

  static final OutputPath PLACE = new OutputPath("index.html");

  private static final int RECENT = 10;

  private final Library library;
  private final Frames frames;

  HomePages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  HomePage home() {
    Hrefs hrefs = Hrefs.from(PLACE);
    Filler filler = new Filler(library, hrefs);
    Optional<Note> own = library.topics.home();
    String intro = own.map(note -> filler.sections(note, lead(note))).orElse("");
    String more = own.map(note -> more(note, filler)).orElse("");
    List<Note> notes =
        library.site.notes().stream().filter(note -> note.meta().type() == NoteType.NOTE).toList();
    return new HomePage(
        hrefs.page(),
        frame(hrefs, own, filler),
        library.settings.title(),
        intro,
        more,
        own.map(note -> library.facts(hrefs, note)),
        notes.size() - (own.isPresent() ? 1 : 0),
        library.asking.roots().size(),
        library.plan.rounds().stream().map(round -> summary(hrefs, round)).toList(),
        Crossing.matrix(library, hrefs),
        CoveragePages.href(library, hrefs),
        recent(hrefs, notes, own),
        NotePages.topics(
            hrefs, library.topics.roots().stream().filter(topic -> topic.size() > 0).toList()),
        loose(hrefs));
  }

  private static List<Section> lead(Note note) {
    return note.sections().stream().takeWhile(section -> section.heading().isEmpty()).toList();
  }

  private static String more(Note note, Filler filler) {
    List<Section> rest = note.sections().subList(lead(note).size(), note.sections().size());
    return filler.sections(note, rest) + filler.body(note, note.footnotes());
  }

  private Frame frame(Hrefs hrefs, Optional<Note> own, Filler filler) {
    Frame frame =
        own.map(note -> frames.of(hrefs, note, filler))
            .orElseGet(() -> frames.of(hrefs, Optional.empty()));
    return new Frame(
        frame.site(),
        frame.siteId(),
        Optional.empty(),
        frame.root(),
        frame.language(),
        library.settings.description().or(frame::description),
        frame.canonical(),
        frame.navigation(),
        frame.feed(),
        frame.study(),
        frame.hub(),
        frame.math(),
        frame.mermaid(),
        frame.remotePictures(),
        frame.inlineStyles());
  }

  private HomePage.RoundSummary summary(Hrefs hrefs, Round round) {
    return new HomePage.RoundSummary(
        round.title(),
        hrefs.to(library.site.page(round.note())),
        round.stage(),
        RoundPages.boxed(round.minutes()),
        round.result(),
        RoundPages.tally(round));
  }

  /** Newest first; notes of one day in reading order. */
  private List<NoteSummary> recent(Hrefs hrefs, List<Note> notes, Optional<Note> own) {
    return notes.stream()
        .filter(note -> own.filter(home -> home.path().equals(note.path())).isEmpty())
        .filter(note -> library.updated(note).isPresent())
        .sorted(
            Comparator.comparing((Note note) -> library.updated(note).orElse(LocalDate.MIN))
                .reversed())
        .limit(RECENT)
        .map(note -> library.summary(hrefs, note))
        .toList();
  }

  private List<PageLink> loose(Hrefs hrefs) {
    return library.topics.loose().stream()
        .filter(note -> note.meta().type() == NoteType.NOTE)
        .map(note -> library.link(hrefs, note.path()))
        .toList();
  }
}
