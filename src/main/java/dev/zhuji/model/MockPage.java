package dev.zhuji.model;

import java.util.List;

/**
 * The mock interview: all questions with what stands under them, for its script to ask.
 *
 * @param rounds those with questions, in their order
 * @param questions each once, though several rounds may ask it
 */
public record MockPage(
    OutputPath path, Frame frame, List<AskingRound> rounds, List<MockQuestion> questions)
    implements Page {

  /** A round by its number and name. */
  public record AskingRound(int number, PageLink page, int questions) {}

  /**
   * A question as an interviewer has it.
   *
   * @param card its links are those of the mock interview's page
   * @param topic the heading that it stands under
   * @param page its place in the first round that asks it
   * @param rounds the numbers of the rounds that ask it
   * @param stages of the procedure to follow; empty without one
   */
  public record MockQuestion(
      QuestionCard card,
      String topic,
      PageLink page,
      List<Integer> rounds,
      List<ProcedurePage.Stage> stages) {

    public MockQuestion {
      rounds = List.copyOf(rounds);
      stages = List.copyOf(stages);
    }
  }

  public MockPage {
    rounds = List.copyOf(rounds);
    questions = List.copyOf(questions);
  }
}
