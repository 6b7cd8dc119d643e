package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * A heading and what stands under it up to the next heading of any level; a note's first section
 * has no heading.
 *
 * @param body with the heading's own element at its start; in rounds and procedures without the
 *     tasks of lists, which are in {@code items}
 * @param text plain text of the body without the heading: code and table cells included, blocks
 *     apart by a line break; for the search index and excerpts
 * @param items the items of the lists that stand directly in the section, kept for rounds and
 *     procedures; empty in other notes
 */
public record Section(Optional<Heading> heading, Body body, String text, List<Item> items) {

  public Section {
    items = List.copyOf(items);
  }
}
