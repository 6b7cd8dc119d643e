package dev.zhuji.export;

import dev.zhuji.model.Body;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Round;
import dev.zhuji.model.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deals cards: each question of the rounds, and each follow-up that has an id or a box. */
public final class Cards {

  private final Answers answers;
  private final Guids guids;
  private final Map<QuestionId, Card> cards = new LinkedHashMap<>();

  private Cards(Settings settings, Set<QuestionId> present) {
    this.answers = new Answers(Words.of(settings));
    this.guids = new Guids(settings.id().orElse(""), present);
  }

  /** In the order of the rounds; a question of several rounds once, where most is said of it. */
  public static List<Card> of(Plan plan, Settings settings) {
    Collection<Asked> asked = asked(plan);
    Cards cards = new Cards(settings, ids(asked));
    asked.forEach(cards::deal);
    return List.copyOf(cards.cards.values());
  }

  /** A question where it stands. */
  private record Asked(Round round, Set<String> tags, Question question) {

    /** A second round may name the question only. */
    boolean isBare() {
      return question.answers().isEmpty()
          && question.followUps().isEmpty()
          && question.aids().keyPoints().isEmpty()
          && question.aids().steps().isEmpty();
    }

    Asked or(Asked later) {
      Set<String> all = new LinkedHashSet<>(tags);
      all.addAll(later.tags);
      Question told = isBare() ? later.question : question;
      return new Asked(round, all, told);
    }
  }

  private static Collection<Asked> asked(Plan plan) {
    Map<QuestionId, Asked> asked = new LinkedHashMap<>();
    for (Round round : plan.rounds()) {
      for (Round.Group group : round.groups()) {
        for (Question question : group.questions()) {
          Set<String> tags = new LinkedHashSet<>(group.tags());
          tags.addAll(question.tags());
          asked.merge(question.id(), new Asked(round, tags, question), Asked::or);
        }
      }
    }
    return asked.values();
  }

  private static Set<QuestionId> ids(Collection<Asked> asked) {
    Set<QuestionId> ids = new HashSet<>();
    for (Asked one : asked) {
      ids.add(one.question.id());
      one.question.followUps().forEach(followUp -> add(followUp, ids));
    }
    return ids;
  }

  private static void add(FollowUp followUp, Set<QuestionId> ids) {
    ids.add(followUp.id());
    followUp.followUps().forEach(below -> add(below, ids));
  }

  private void deal(Asked asked) {
    Question question = asked.question;
    Card card =
        new Card(
            question.id(),
            guids.of(question.id(), question.was()),
            shortTitle(asked.round),
            List.of(),
            question.label(),
            question.text(),
            answers.of(question),
            List.copyOf(asked.tags));
    cards.putIfAbsent(card.id(), card);
    question.followUps().forEach(followUp -> deal(followUp, List.of(question.label()), card));
  }

  private void deal(FollowUp followUp, List<Body> way, Card root) {
    if (followUp.card()) {
      cards.putIfAbsent(
          followUp.id(),
          new Card(
              followUp.id(),
              guids.of(followUp.id(), followUp.was()),
              root.round(),
              way,
              followUp.label(),
              followUp.text(),
              answers.of(followUp),
              root.tags()));
    }
    List<Body> further = new ArrayList<>(way);
    further.add(followUp.label());
    followUp.followUps().forEach(below -> deal(below, further, root));
  }

  /** What stands before the colon of a round's title: 一面 of 一面：基础技术面. */
  private static String shortTitle(Round round) {
    String[] parts = round.title().split("[：:]", 2);
    return parts[0].isBlank() ? round.title().strip() : parts[0].strip();
  }
}
