package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A question as it was asked in a round.
 *
 * @param id under which a browser keeps the reader's own rating
 * @param was ids that it had before
 * @param round short: 一面
 * @param text plain
 * @param href of the question on its round's page
 * @param depth 0 for a root question, else the level of the follow-up
 * @param self the rating after the interview
 * @param missing whether no note answers it
 */
public record Asked(
    QuestionId id,
    List<QuestionId> was,
    String round,
    String text,
    String href,
    int depth,
    Optional<Rating> self,
    boolean missing) {

  public Asked {
    was = List.copyOf(was);
  }
}
