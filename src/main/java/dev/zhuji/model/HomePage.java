package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * The site's first page.
 *
 * @param title the site's
 * @param intro HTML of what the note that is the content folder's own page says before its first
 *     heading, or empty
 * @param more HTML of the rest of that note, or empty
 * @param facts of that note
 * @param noteCount all notes
 * @param questionCount all root questions
 * @param matrix topics by rounds; absent without rounds
 * @param coverage URL of the page of what is unanswered, when there is one
 * @param recent the notes changed last, newest first
 * @param loose notes that belong to no topic
 */
public record HomePage(
    OutputPath path,
    Frame frame,
    String title,
    String intro,
    String more,
    Optional<Facts> facts,
    int noteCount,
    int questionCount,
    List<RoundSummary> rounds,
    Optional<Matrix> matrix,
    Optional<String> coverage,
    List<NoteSummary> recent,
    List<CountedLink> topics,
    List<PageLink> loose)
    implements Page {

  /** A round in a list. */
  public record RoundSummary(
      String title,
      String href,
      Optional<String> stage,
      Optional<Integer> minutes,
      Optional<String> result,
      Tally self) {}

  public HomePage {
    rounds = List.copyOf(rounds);
    recent = List.copyOf(recent);
    topics = List.copyOf(topics);
    loose = List.copyOf(loose);
  }
}
