package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * The checklist of an interview round.
 *
 * @param depth levels of follow-ups of its deepest question
 * @param intro HTML before the first group
 * @param review HTML of the sections without questions, such as 复盘
 */
public record RoundPage(
    OutputPath path,
    Frame frame,
    List<PageLink> crumbs,
    String title,
    Facts facts,
    Optional<String> stage,
    Optional<Integer> minutes,
    Optional<String> result,
    Tally self,
    int depth,
    List<TocEntry> toc,
    String intro,
    List<Group> groups,
    String review,
    List<Backlink> backlinks,
    Optional<PageLink> previous,
    Optional<PageLink> next)
    implements Page {

  /**
   * Questions under one heading; the questions before the first heading have none.
   *
   * @param intro HTML of what else stands under the heading
   */
  public record Group(Optional<TocEntry> heading, String intro, List<QuestionCard> cards) {

    public Group {
      cards = List.copyOf(cards);
    }
  }

  public RoundPage {
    toc = List.copyOf(toc);
    groups = List.copyOf(groups);
    backlinks = List.copyOf(backlinks);
  }
}
