package dev.zhuji.page;

import dev.zhuji.model.Heading;
import dev.zhuji.model.MockPage;
import dev.zhuji.model.MockPage.AskingRound;
import dev.zhuji.model.MockPage.MockQuestion;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.ProcedurePage;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionCard;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Round;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of the mock interview. */
final class MockPages {

  static final OutputPath PLACE = new OutputPath("mock.html");

  private final Library library;
  private final Frames frames;
  private final Hrefs hrefs = Hrefs.from(PLACE);

  MockPages(Library library, Frames frames) {
    this.library = library;
    this.frames = frames;
  }

  MockPage mock() {
    Filler filler = new Filler(library, hrefs);
    Map<QuestionId, MockQuestion> questions = new LinkedHashMap<>();
    for (Round round : library.plan.rounds()) {
      Cards cards = new Cards(library, hrefs, filler, round);
      for (Round.Group group : round.groups()) {
        Iterator<QuestionCard> card = cards.group(group).cards().iterator();
        for (Question question : group.questions()) {
          MockQuestion asked = question(round, group, question, card.next(), filler);
          questions.merge(question.id(), asked, MockPages::both);
        }
      }
    }
    return new MockPage(
        PLACE, frames.of(hrefs, filler), rounds(), List.copyOf(questions.values()));
  }

  private List<AskingRound> rounds() {
    return library.plan.rounds().stream()
        .filter(round -> !round.questions().isEmpty())
        .map(
            round ->
                new AskingRound(
                    round.number(), library.link(hrefs, round.note()), round.questions().size()))
        .toList();
  }

  private MockQuestion question(
      Round round, Round.Group group, Question question, QuestionCard card, Filler filler) {
    String title = Library.shortTitle(round);
    String place = hrefs.to(library.site.page(round.note()), Optional.of("q-" + question.id()));
    return new MockQuestion(
        card,
        group.heading().map(Heading::title).orElse(title),
        new PageLink(title, place),
        List.of(round.number()),
        stages(question, filler));
  }

  /** One question of two rounds; the second often has no more than its text and id. */
  private static MockQuestion both(MockQuestion first, MockQuestion second) {
    MockQuestion fuller = isBare(first.card()) ? second : first;
    return new MockQuestion(
        fuller.card(),
        fuller.topic(),
        fuller.page(),
        Stream.concat(first.rounds().stream(), second.rounds().stream()).distinct().toList(),
        fuller.stages());
  }

  private static boolean isBare(QuestionCard card) {
    return card.followUps().isEmpty()
        && card.aids().keyPoints().isEmpty()
        && card.aids().steps().isEmpty();
  }

  private List<ProcedurePage.Stage> stages(Question question, Filler filler) {
    return question
        .procedure()
        .flatMap(
            id ->
                library.plan.procedures().stream()
                    .filter(procedure -> procedure.id().equals(id))
                    .findFirst())
        .map(procedure -> stages(procedure, filler))
        .orElse(List.of());
  }

  private List<ProcedurePage.Stage> stages(Procedure procedure, Filler filler) {
    Note note = library.note(procedure.note());
    return procedure.stages().stream()
        .map(stage -> RoundPages.stage(note, stage, filler))
        .toList();
  }
}
