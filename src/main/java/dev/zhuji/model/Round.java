package dev.zhuji.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One interview round.
 *
 * @param note the file it was read from; its page is the round's page
 * @param number 1-based
 * @param intro what stands before the first group, as HTML with holes
 * @param review the sections without questions, such as 复盘
 */
public record Round(
    SourcePath note,
    int number,
    String title,
    Optional<String> stage,
    OptionalInt minutes,
    Optional<String> result,
    Body intro,
    List<Group> groups,
    List<Section> review) {

  /**
   * The questions under one heading.
   *
   * @param heading absent for questions before the first heading; its title without the tags
   * @param intro what else stands under the heading
   */
  public record Group(
      Optional<Heading> heading, List<String> tags, Body intro, List<Question> questions) {
    public Group {
      tags = List.copyOf(tags);
      questions = List.copyOf(questions);
    }

    public Group(Optional<Heading> heading, List<String> tags, List<Question> questions) {
      this(heading, tags, Body.EMPTY, questions);
    }
  }

  public Round {
    groups = List.copyOf(groups);
    review = List.copyOf(review);
  }

  /** The root questions of all groups, in order. */
  public List<Question> questions() {
    return groups.stream().flatMap(group -> group.questions().stream()).toList();
  }
}
