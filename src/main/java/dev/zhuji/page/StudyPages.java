package dev.zhuji.page;

import dev.zhuji.model.Frame;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.QuestionCard;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Round;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.StorePage;
import dev.zhuji.model.StudyPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which a reader studies, and the file that keeps progress beside it. */
final class StudyPages {

  static final OutputPath STUDY = new OutputPath("study.html");
  static final OutputPath STORE = new OutputPath("store.html");

  private final Library library;
  private final Frames frames;

  StudyPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  /** Whether there is anything to study. */
  static boolean wanted(Library library) {
    return library.settings.study() && !library.asking.roots().isEmpty();
  }

  StudyPage study() {
    Hrefs hrefs = Hrefs.from(STUDY);
    Filler filler = new Filler(library, hrefs);
    List<QuestionCard> cards = cards(hrefs, filler);
    List<StudyPage.Way> ways =
        library.plan.procedures().stream().map(procedure -> way(hrefs, filler, procedure)).toList();
    Frame frame = frames.of(hrefs, filler);
    return new StudyPage(STUDY, frame, cards, ways);
  }

  StorePage store() {
    return new StorePage(STORE, frames.of(Hrefs.from(STORE), Optional.empty()));
  }

  /** Each question once, as the first round that asks it has it. */
  private List<QuestionCard> cards(Hrefs hrefs, Filler filler) {
    Map<QuestionId, QuestionCard> cards = new LinkedHashMap<>();
    for (Round round : library.plan.rounds()) {
      Cards of = new Cards(library, hrefs, filler, round);
      for (Round.Group group : round.groups()) {
        RoundPage.Group shown = of.group(group);
        shown.cards().forEach(card -> cards.putIfAbsent(card.id(), card));
      }
    }
    return List.copyOf(cards.values());
  }

  private StudyPage.Way way(Hrefs hrefs, Filler filler, Procedure procedure) {
    Note note = library.note(procedure.note());
    return new StudyPage.Way(
        procedure.id(),
        new PageLink(procedure.title(), hrefs.to(library.site.page(note.path()))),
        procedure.stages().stream().map(stage -> RoundPages.stage(note, stage, filler)).toList());
  }
}
