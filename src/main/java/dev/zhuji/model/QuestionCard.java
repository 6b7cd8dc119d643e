package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A root question on the page of its round.
 *
 * @param label the question as HTML
 * @param text the question, plain
 * @param was earlier ids
 * @param missing whether no note answers it
 * @param frequency 1 to 3
 * @param procedure the way of working to follow
 * @param detail HTML of what else stands under it
 * @param depth levels of follow-ups
 * @param elsewhere other rounds in which the same question was asked
 */
public record QuestionCard(
    QuestionId id,
    List<QuestionId> was,
    QuestionKind kind,
    String label,
    String text,
    List<PageLink> answers,
    boolean missing,
    List<PageLink> tags,
    Optional<Integer> minutes,
    Optional<Integer> frequency,
    Optional<Rating> self,
    Optional<Way> procedure,
    CardAids aids,
    String detail,
    int depth,
    List<DrillLevel> followUps,
    List<PageLink> elsewhere) {

  /** A procedure by its id, with the names of its stages. */
  public record Way(String id, PageLink page, List<ProcedurePage.StageName> stages) {

    public Way {
      stages = List.copyOf(stages);
    }
  }

  public QuestionCard {
    was = List.copyOf(was);
    answers = List.copyOf(answers);
    tags = List.copyOf(tags);
    followUps = List.copyOf(followUps);
    elsewhere = List.copyOf(elsewhere);
  }
}
