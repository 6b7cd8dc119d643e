package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A 追问: what the interviewer asks next, with what is asked after that.
 *
 * @param id given, or derived from the text; unique in the site
 * @param was earlier ids
 * @param card whether it is a card of its own from the start (it has an id or a box)
 * @param aliases other wordings, by which the search finds it
 */
public record FollowUp(
    QuestionId id,
    List<QuestionId> was,
    boolean card,
    String text,
    List<String> aliases,
    Body label,
    List<Item.Reference> answers,
    Aids aids,
    Body detail,
    Optional<Rating> self,
    List<FollowUp> followUps,
    Position at) {

  public FollowUp {
    was = List.copyOf(was);
    aliases = List.copyOf(aliases);
    answers = List.copyOf(answers);
    followUps = List.copyOf(followUps);
  }

  /** Levels of follow-ups from here down, this one included; at least 1. */
  public int depth() {
    return 1 + followUps.stream().mapToInt(FollowUp::depth).max().orElse(0);
  }
}
