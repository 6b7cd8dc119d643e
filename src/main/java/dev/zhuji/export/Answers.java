package dev.zhuji.export;

import dev.zhuji.model.Aids;
import dev.zhuji.model.Body;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Question;
import java.util.ArrayList;
import java.util.List;

/** The backs of cards. */
final class Answers {

  private final Words words;

  Answers(Words words) {
    this.words = words;
  }

  List<Outline> of(Question question) {
    List<Outline> answer =
        of(question.aids(), question.detail(), question.followUps(), question.answers());
    return answer.isEmpty() ? List.of(word(words.missing(), List.of(), List.of())) : answer;
  }

  List<Outline> of(FollowUp followUp) {
    List<Outline> answer =
        of(followUp.aids(), followUp.detail(), followUp.followUps(), followUp.answers());
    return answer.isEmpty() ? List.of(word(words.missing(), List.of(), List.of())) : answer;
  }

  private List<Outline> of(
      Aids aids, Body detail, List<FollowUp> followUps, List<Item.Reference> links) {
    List<Outline> answer = new ArrayList<>();
    if (!detail.isEmpty()) {
      answer.add(Outline.of(detail));
    }
    add(words.points(), aids.keyPoints(), false, answer);
    add(words.steps(), aids.steps(), true, answer);
    add(words.pitfalls(), aids.pitfalls(), false, answer);
    add(words.hints(), aids.hints(), false, answer);
    followUps.stream().map(this::level).forEach(answer::add);
    if (!links.isEmpty()) {
      answer.add(word(words.notes(), links, List.of()));
    }
    return answer;
  }

  private Outline level(FollowUp followUp) {
    return new Outline(
        words.followUp(),
        followUp.label(),
        List.of(),
        false,
        of(followUp.aids(), followUp.detail(), followUp.followUps(), followUp.answers()));
  }

  private static void add(String word, List<Body> bodies, boolean ordered, List<Outline> answer) {
    if (!bodies.isEmpty()) {
      answer.add(
          new Outline(
              word, Body.EMPTY, List.of(), ordered, bodies.stream().map(Outline::of).toList()));
    }
  }

  private static Outline word(String word, List<Item.Reference> links, List<Outline> children) {
    return new Outline(word, Body.EMPTY, links, false, children);
  }
}
