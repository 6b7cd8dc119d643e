package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A follow-up with those below it: one stratum of the drill core.
 *
 * @param was earlier ids
 * @param depth 1 for what is asked right after the root question
 * @param label the follow-up as HTML
 * @param card whether it is a card of its own from the start
 * @param missing whether no note answers it
 * @param detail HTML of what else stands under it
 */
public record DrillLevel(
    QuestionId id,
    List<QuestionId> was,
    int depth,
    boolean card,
    String label,
    List<PageLink> answers,
    boolean missing,
    Optional<Rating> self,
    CardAids aids,
    String detail,
    List<DrillLevel> followUps) {

  public DrillLevel {
    was = List.copyOf(was);
    answers = List.copyOf(answers);
    followUps = List.copyOf(followUps);
  }
}
