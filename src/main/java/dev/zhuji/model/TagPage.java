package dev.zhuji.model;

import java.util.List;

/** Everything with one tag. */
public record TagPage(
    OutputPath path,
    Frame frame,
    String tag,
    PageLink overview,
    List<NoteSummary> notes,
    List<Asked> questions)
    implements Page {

  public TagPage {
    notes = List.copyOf(notes);
    questions = List.copyOf(questions);
  }
}
