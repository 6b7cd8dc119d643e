package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * How well notes answer what was asked.
 *
 * @param questions every root question once, also when several rounds ask it; first the one whose
 *     note is best written next: asked often, answered badly, thin
 * @param followUps how many there are
 * @param followUpsMissing how many of them have no note
 * @param lonely notes to which no other note or round links
 * @param busiest notes that answer most questions and follow-ups, the busiest first
 */
public record Coverage(
    List<Entry> questions,
    int followUps,
    int followUpsMissing,
    List<SourcePath> lonely,
    List<Busy> busiest) {

  /** What a site without rounds has. */
  public static final Coverage NONE = new Coverage(List.of(), 0, 0, List.of(), List.of());

  /**
   * A root question.
   *
   * @param at where it stands first
   * @param rounds the files of the rounds that ask it
   * @param frequency 1 to 3, 2 when not given
   * @param self the worst rating after the real interviews
   * @param gaps none when its level is good; sorted, the worst first
   * @param notes that answer it
   * @param followUps those with a gap of their own
   */
  public record Entry(
      QuestionId id,
      String text,
      Position at,
      List<SourcePath> rounds,
      int frequency,
      Optional<Rating> self,
      List<Gap> gaps,
      List<SourcePath> notes,
      List<Open> followUps) {

    public Entry {
      rounds = List.copyOf(rounds);
      gaps = List.copyOf(gaps);
      notes = List.copyOf(notes);
      followUps = List.copyOf(followUps);
    }

    public CoverageLevel level() {
      return gaps.isEmpty() ? CoverageLevel.GOOD : gaps.getFirst().level();
    }
  }

  /**
   * A follow-up with a gap.
   *
   * @param round the file of the round that asks it
   * @param depth 1 for what is asked right after the root question
   */
  public record Open(
      QuestionId id, String text, SourcePath round, Position at, int depth, Gap gap) {}

  /** A note with how many questions and follow-ups it answers. */
  public record Busy(SourcePath note, int questions) {}

  public Coverage {
    questions = List.copyOf(questions);
    lonely = List.copyOf(lonely);
    busiest = List.copyOf(busiest);
  }

  /** How many root questions have this level. */
  public int count(CoverageLevel level) {
    return (int) questions.stream().filter(entry -> entry.level() == level).count();
  }

  /** Root questions with a good answer, in percent, rounded down; 100 when nothing was asked. */
  public int percent() {
    return questions.isEmpty() ? 100 : count(CoverageLevel.GOOD) * 100 / questions.size();
  }
}
