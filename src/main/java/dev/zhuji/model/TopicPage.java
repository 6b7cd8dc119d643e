package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A folder of notes.
 *
 * @param facts of the folder's own page, when it has one
 * @param body HTML of that page, or empty
 * @param topics the folders in it
 * @param notes that stand in it
 * @param print URL of its notes as one document, for paper
 * @param questions that its notes answer
 */
public record TopicPage(
    OutputPath path,
    Frame frame,
    List<PageLink> crumbs,
    String title,
    Optional<Facts> facts,
    List<TocEntry> toc,
    String body,
    List<CountedLink> topics,
    List<NoteSummary> notes,
    Optional<String> print,
    List<Asked> questions,
    List<Backlink> backlinks,
    Optional<PageLink> previous,
    Optional<PageLink> next)
    implements Page {

  public TopicPage {
    crumbs = List.copyOf(crumbs);
    toc = List.copyOf(toc);
    topics = List.copyOf(topics);
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
    backlinks = List.copyOf(backlinks);
  }
}
