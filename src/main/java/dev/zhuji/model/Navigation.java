package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * The way to the rest of the site: all rounds, all topics of the first level with those around the
 * page, and the notes of the page's own topic.
 *
 * @param topic the page's own topic, when it has one
 */
public record Navigation(
    List<Entry> rounds, List<Entry> topics, Optional<PageLink> topic, List<Entry> notes) {

  /**
   * A line of the menu.
   *
   * @param level 1 for the outermost
   * @param count questions of a round, notes of a topic; 0 for a note
   * @param current whether it is this page
   */
  public record Entry(String title, String href, int level, int count, boolean current) {}

  public Navigation {
    rounds = List.copyOf(rounds);
    topics = List.copyOf(topics);
    notes = List.copyOf(notes);
  }
}
