package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A note.
 *
 * @param crumbs the topics above it, outermost first
 * @param body HTML, footnotes included
 * @param asked the questions that it answers
 * @param backlinks the notes that link to it
 * @param map the notes around it; absent when it stands alone
 */
public record NotePage(
    OutputPath path,
    Frame frame,
    List<PageLink> crumbs,
    String title,
    Facts facts,
    List<TocEntry> toc,
    String body,
    List<Asked> asked,
    List<Backlink> backlinks,
    Optional<LocalMap> map,
    Optional<PageLink> previous,
    Optional<PageLink> next)
    implements Page {

  public NotePage {
    crumbs = List.copyOf(crumbs);
    toc = List.copyOf(toc);
    asked = List.copyOf(asked);
    backlinks = List.copyOf(backlinks);
  }
}
