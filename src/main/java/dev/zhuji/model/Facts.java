package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * What is known about the note behind a page.
 *
 * @param anchor the id of the page's h1, when the note names it
 * @param lang its language, when it is not the site's
 * @param created ISO date
 * @param updated ISO date
 * @param length Han characters and words
 * @param minutes to read it, at least 1
 * @param source where a reader edits it
 */
public record Facts(
    Optional<String> anchor,
    Optional<String> lang,
    Optional<String> created,
    Optional<String> updated,
    int length,
    int minutes,
    List<PageLink> tags,
    Optional<String> source) {

  public Facts {
    tags = List.copyOf(tags);
  }
}
