package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * Which questions have no note, a thin or a shallow one; and notes that nobody links.
 *
 * @param percent root questions with a good answer
 * @param levels how many questions have each level, the worst first
 * @param rows every root question, first the one whose note is best written next
 * @param failedMissing questions that were failed in the interview and still have no note
 * @param topics the one that was asked most often first
 */
public record CoveragePage(
    OutputPath path,
    Frame frame,
    int percent,
    List<Level> levels,
    int followUps,
    int followUpsMissing,
    List<Row> rows,
    int failedMissing,
    List<Topic> topics,
    List<PageLink> lonely,
    List<CountedLink> busiest)
    implements Page {

  /** How many questions have a level. */
  public record Level(CoverageLevel level, int count) {}

  /**
   * A root question.
   *
   * @param rounds that ask it, under their short names
   * @param frequency 1 to 3
   */
  public record Row(
      QuestionId id,
      String text,
      String href,
      CoverageLevel level,
      List<Gap> gaps,
      List<PageLink> rounds,
      int frequency,
      Optional<Rating> self,
      List<PageLink> answers,
      List<Open> followUps) {

    public Row {
      gaps = List.copyOf(gaps);
      rounds = List.copyOf(rounds);
      answers = List.copyOf(answers);
      followUps = List.copyOf(followUps);
    }
  }

  /**
   * How often a topic was asked.
   *
   * @param href absent for a topic without a page
   * @param good questions with a good answer
   */
  public record Topic(String title, Optional<String> href, int asked, int questions, int good) {}

  /** A follow-up with a gap. */
  public record Open(String text, String href, int depth, Gap gap) {}

  public CoveragePage {
    levels = List.copyOf(levels);
    rows = List.copyOf(rows);
    topics = List.copyOf(topics);
    lonely = List.copyOf(lonely);
    busiest = List.copyOf(busiest);
  }
}
