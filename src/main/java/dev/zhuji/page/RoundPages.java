package dev.zhuji.page;

import dev.zhuji.model.Asked;
import dev.zhuji.model.Note;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.ProcedurePage;
import dev.zhuji.model.Question;
import dev.zhuji.model.Round;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.Section;
import dev.zhuji.model.Tally;
import dev.zhuji.model.TocEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages of rounds and of the procedures that their questions follow. */
final class RoundPages {

  private final Library library;
  private final Frames frames;

  RoundPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  RoundPage round(Round round) {
    Note note = library.note(round.note());
    Hrefs hrefs = Hrefs.from(library.site.page(round.note()));
    Filler filler = new Filler(library, hrefs);
    Cards cards = new Cards(library, hrefs, filler, round);
    String intro = filler.body(note, round.intro());
    List<RoundPage.Group> groups = round.groups().stream().map(cards::group).toList();
    String review = filler.sections(note, round.review()) + filler.body(note, note.footnotes());
    int place = library.plan.rounds().indexOf(round);
    return new RoundPage(
        hrefs.page(),
        frames.of(hrefs, note, filler),
        NotePages.crumbs(hrefs, library.topics.around(note.path())),
        round.title(),
        library.facts(hrefs, note),
        round.stage(),
        boxed(round.minutes()),
        round.result(),
        tally(round),
        round.questions().stream().mapToInt(Question::depth).max().orElse(0),
        toc(groups, round.review()),
        intro,
        groups,
        review,
        library.backlinks(hrefs, note),
        beside(hrefs, place - 1),
        beside(hrefs, place + 1));
  }

  static Tally tally(Round round) {
    return Tally.of(round.questions().stream().map(Question::self).toList());
  }

  static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private static List<TocEntry> toc(List<RoundPage.Group> groups, List<Section> review) {
    List<TocEntry> toc = new ArrayList<>();
    groups.forEach(group -> group.heading().ifPresent(toc::add));
    toc.addAll(NotePages.toc(review));
    return toc;
  }

  private Optional<PageLink> beside(Hrefs hrefs, int place) {
    List<Round> rounds = library.plan.rounds();
    return place < 0 || place >= rounds.size()
        ? Optional.empty()
        : Optional.of(rounds.get(place))
            .map(other -> new PageLink(other.title(), hrefs.to(library.site.page(other.note()))));
  }

  ProcedurePage procedure(Procedure procedure) {
    Note note = library.note(procedure.note());
    Hrefs hrefs = Hrefs.from(library.site.page(note.path()));
    Filler filler = new Filler(library, hrefs);
    List<Section> lead =
        note.sections().stream().takeWhile(section -> section.heading().isEmpty()).toList();
    String intro = filler.sections(note, lead) + filler.body(note, note.footnotes());
    List<ProcedurePage.Stage> stages =
        procedure.stages().stream().map(stage -> stage(note, stage, filler)).toList();
    return new ProcedurePage(
        hrefs.page(),
        frames.of(hrefs, note, filler),
        NotePages.crumbs(hrefs, library.topics.around(note.path())),
        procedure.title(),
        library.facts(hrefs, note),
        stages.stream()
            .map(stage -> new TocEntry(2, stage.name().title(), stage.anchor()))
            .toList(),
        intro,
        stages,
        questions(hrefs, procedure),
        library.backlinks(hrefs, note));
  }

  static ProcedurePage.Stage stage(Note note, Procedure.Stage stage, Filler filler) {
    return new ProcedurePage.Stage(
        name(stage),
        stage.heading().anchor(),
        stage.gate(),
        filler.bodies(note, stage.boxes()),
        filler.body(note, stage.text()));
  }

  static ProcedurePage.StageName name(Procedure.Stage stage) {
    return new ProcedurePage.StageName(stage.heading().title(), boxed(stage.minutes()));
  }

  private List<Asked> questions(Hrefs hrefs, Procedure procedure) {
    return library.asking.roots().stream()
        .filter(place -> place.procedure().filter(procedure.id()::equals).isPresent())
        .map(place -> library.asked(hrefs, place))
        .toList();
  }
}
