package dev.zhuji.page;

import dev.zhuji.model.Aids;
import dev.zhuji.model.CardAids;
import dev.zhuji.model.Destination;
import dev.zhuji.model.DrillLevel;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionCard;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Round;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.TocEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** The questions of a round as its page shows them. */
final class Cards {

  private final Library library;
  private final Hrefs hrefs;
  private final Filler filler;
  private final Round round;
  private final Note note;

  Cards(Library library, Hrefs hrefs, Filler filler, Round round) {
    this.library = library;
    this.hrefs = hrefs;
    this.filler = filler;
    this.round = round;
    this.note = library.note(round.note());
  }

  RoundPage.Group group(Round.Group group) {
    return new RoundPage.Group(
        group.heading().map(heading -> new TocEntry(2, heading.title(), heading.anchor())),
        filler.body(note, group.intro()),
        group.questions().stream().map(question -> card(group, question)).toList());
  }

  private QuestionCard card(Round.Group group, Question question) {
    SequencedSet<String> tags = new LinkedHashSet<>(group.tags());
    tags.addAll(question.tags());
    return new QuestionCard(
        question.id(),
        question.was(),
        question.kind(),
        filler.body(note, question.label()),
        question.text(),
        answers(question.answers()),
        library.asking.notes(question.answers()).isEmpty(),
        library.tagLinks(hrefs, List.copyOf(tags)),
        RoundPages.boxed(question.minutes()),
        RoundPages.boxed(question.frequency()),
        question.self(),
        question.procedure().flatMap(this::way),
        aids(question.aids()),
        filler.body(note, question.detail()),
        question.depth(),
        levels(question.followUps(), 1),
        elsewhere(question.id()));
  }

  private List<DrillLevel> levels(List<FollowUp> followUps, int depth) {
    return followUps.stream().map(followUp -> level(followUp, depth)).toList();
  }

  private DrillLevel level(FollowUp followUp, int depth) {
    return new DrillLevel(
        followUp.id(),
        followUp.was(),
        depth,
        followUp.card(),
        filler.body(note, followUp.label()),
        answers(followUp.answers()),
        library.asking.notes(followUp.answers()).isEmpty(),
        followUp.self(),
        aids(followUp.aids()),
        filler.body(note, followUp.detail()),
        levels(followUp.followUps(), depth + 1));
  }

  private CardAids aids(Aids aids) {
    return new CardAids(
        filler.bodies(note, aids.keyPoints()),
        filler.bodies(note, aids.steps()),
        filler.bodies(note, aids.pitfalls()),
        filler.bodies(note, aids.hints()));
  }

  /** The notes that answer, or the sections of them that the links name, each once. */
  private List<PageLink> answers(List<Item.Reference> references) {
    Map<String, PageLink> links = new LinkedHashMap<>();
    for (Item.Reference reference : references) {
      if (library.site.destinations().get(reference.link())
          instanceof Destination.ToNote(var target, var anchor)) {
        String href = hrefs.to(library.site.page(target), anchor);
        String title = Library.title(library.note(target), anchor);
        links.putIfAbsent(href, new PageLink(title, href));
      }
    }
    return List.copyOf(links.values());
  }

  private Optional<QuestionCard.Way> way(String id) {
    return library.plan.procedures().stream()
        .filter(procedure -> procedure.id().equals(id))
        .findFirst()
        .map(this::way);
  }

  private QuestionCard.Way way(Procedure procedure) {
    return new QuestionCard.Way(
        procedure.id(),
        new PageLink(procedure.title(), hrefs.to(library.site.page(procedure.note()))),
        procedure.stages().stream().map(RoundPages::name).toList());
  }

  private List<PageLink> elsewhere(QuestionId id) {
    return library.asking.rounds(id).stream()
        .filter(other -> !other.note().equals(round.note()))
        .distinct()
        .map(
            other ->
                new PageLink(
                    Library.shortTitle(other),
                    hrefs.to(library.site.page(other.note()), Optional.of("q-" + id))))
        .toList();
  }
}
