package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A topic with the notes that stand in it as one document, for paper; a very large topic is several
 * of them.
 *
 * @param crumbs the topics around it and itself, outermost first
 * @param title the topic's
 * @param anchor the id of the page's h1
 * @param lang of the topic's own page, when it is not the site's
 * @param length Han characters and words
 * @param minutes to read it, at least 1
 * @param body HTML of the topic's own page, or empty; on the first document only
 * @param topics the documents of the topics in it; the page of one that has none
 * @param part which of the documents this is, from 1
 * @param parts URLs of all of the topic's documents, when there is more than one
 */
public record PrintPage(
    OutputPath path,
    Frame frame,
    List<PageLink> crumbs,
    String title,
    String anchor,
    Optional<String> lang,
    int length,
    int minutes,
    String body,
    List<Chapter> chapters,
    List<PageLink> topics,
    int part,
    List<String> parts)
    implements Page {

  /**
   * A note.
   *
   * @param anchor the id of its heading
   * @param lang its language, when it is not the site's
   * @param href of its own page
   * @param toc its headings, below those of level 2
   * @param body HTML, footnotes included; its headings start at level 3
   */
  public record Chapter(
      String anchor,
      String title,
      Optional<String> lang,
      String href,
      List<TocEntry> toc,
      String body) {

    public Chapter {
      toc = List.copyOf(toc);
    }
  }

  public PrintPage {
    crumbs = List.copyOf(crumbs);
    chapters = List.copyOf(chapters);
    topics = List.copyOf(topics);
    parts = List.copyOf(parts);
  }
}
