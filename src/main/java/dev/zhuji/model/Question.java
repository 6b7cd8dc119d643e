package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A root question of a round with its tree of follow-ups.
 *
 * @param was earlier ids
 * @param text plain text, without links and comment
 * @param aliases other wordings, by which the search finds it
 * @param answers the notes that answer it, the main one first
 * @param minutes time to answer, when given
 * @param frequency 1 低, 2 中, 3 高; how often it is asked, when given
 * @param self the rating after the real interview: {@code self}, or {@code KNOWN} for a ticked box
 * @param procedure the id of the procedure to follow
 */
public record Question(
    QuestionId id,
    List<QuestionId> was,
    QuestionKind kind,
    String text,
    List<String> aliases,
    Body label,
    List<Item.Reference> answers,
    Aids aids,
    Body detail,
    List<FollowUp> followUps,
    List<String> tags,
    OptionalInt minutes,
    OptionalInt frequency,
    Optional<Rating> self,
    Optional<String> procedure,
    Position at) {

  public Question {
    was = List.copyOf(was);
    aliases = List.copyOf(aliases);
    answers = List.copyOf(answers);
    followUps = List.copyOf(followUps);
    tags = List.copyOf(tags);
  }

  /** Levels of follow-ups, 0 when there are none. */
  public int depth() {
    return followUps.stream().mapToInt(FollowUp::depth).max().orElse(0);
  }
}
