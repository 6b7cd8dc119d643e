package dev.zhuji.page;

import dev.zhuji.model.Destination;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Where each question was asked, found by the notes that answer it. */
final class Asking {

  /**
   * A question or follow-up in a round.
   *
   * @param was ids that it had before
   * @param depth 0 for a root question
   * @param tags of the root question and of its group
   * @param answers the notes that answer it, the main one first
   */
  record Place(
      Round round,
      QuestionId id,
      List<QuestionId> was,
      String text,
      int depth,
      Optional<Rating> self,
      List<String> tags,
      List<SourcePath> answers,
      Optional<String> procedure) {}

  private final Site site;
  private final List<Place> roots = new ArrayList<>();
  private final Map<SourcePath, List<Place>> byNote = new HashMap<>();
  private final Map<QuestionId, List<Round>> rounds = new HashMap<>();

  Asking(Site site, Plan plan) {
    this.site = site;
    for (Round round : plan.rounds()) {
      for (Round.Group group : round.groups()) {
        group.questions().forEach(question -> ask(round, group, question));
      }
    }
  }

  private void ask(Round round, Round.Group group, Question question) {
    SequencedSet<String> tags = new LinkedHashSet<>(group.tags());
    tags.addAll(question.tags());
    Place place =
        new Place(
            round,
            question.id(),
            question.was(),
            question.text(),
            0,
            question.self(),
            List.copyOf(tags),
            notes(question.answers()),
            question.procedure());
    roots.add(place);
    rounds.computeIfAbsent(question.id(), id -> new ArrayList<>()).add(round);
    keep(place);
    question.followUps().forEach(followUp -> ask(place, followUp));
  }

  private void ask(Place above, FollowUp followUp) {
    Place place =
        new Place(
            above.round(),
            followUp.id(),
            followUp.was(),
            followUp.text(),
            above.depth() + 1,
            followUp.self(),
            above.tags(),
            notes(followUp.answers()),
            Optional.empty());
    keep(place);
    followUp.followUps().forEach(below -> ask(place, below));
  }

  private void keep(Place place) {
    place
        .answers()
        .forEach(note -> byNote.computeIfAbsent(note, n -> new ArrayList<>()).add(place));
  }

  /** The notes that links lead to, without those that lead nowhere. */
  List<SourcePath> notes(List<Item.Reference> references) {
    SequencedSet<SourcePath> notes = new LinkedHashSet<>();
    for (Item.Reference reference : references) {
      if (site.destinations().get(reference.link()) instanceof Destination.ToNote to) {
        notes.add(to.note());
      }
    }
    return List.copyOf(notes);
  }

  /** Every root question, in the order of the rounds. */
  List<Place> roots() {
    return roots;
  }

  /** The questions and follow-ups that a note answers. */
  List<Place> answeredBy(SourcePath note) {
    return byNote.getOrDefault(note, List.of());
  }

  /** The rounds in which a question was asked. */
  List<Round> rounds(QuestionId question) {
    return rounds.getOrDefault(question, List.of());
  }
}
