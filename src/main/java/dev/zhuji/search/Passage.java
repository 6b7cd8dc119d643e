package dev.zhuji.search;

import dev.zhuji.model.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * What a search finds: a heading's section of a note, a part of a long one, or a question.
 *
 * @param page the page it stands on
 * @param anchor its id on the page; empty for the page's top
 * @param title the page's title
 * @param trail the headings above its own, outermost first
 * @param heading its own heading, a question's words; the page's title for the page's top
 * @param aliases other wordings of its heading, which are found and not shown
 * @param text plain text
 * @param kind a question of a round, or a part of a note
 * @param topic the title of its note's top folder; empty at the top
 * @param tags of its note or question
 * @param round the title of the round that asks it, for a question
 * @param boost factor on its scores
 */
record Passage(
    OutputPath page,
    Optional<String> anchor,
    String title,
    List<String> trail,
    String heading,
    List<String> aliases,
    String text,
    Kind kind,
    String topic,
    List<String> tags,
    Optional<String> round,
    double boost) {

  enum Kind {
    NOTE,
    QUESTION
  }

  Passage {
    trail = List.copyOf(trail);
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
  }

  /** The same place with another text. */
  Passage withText(String other) {
    return new Passage(
        page, anchor, title, trail, heading, aliases, other, kind, topic, tags, round, boost);
  }

  /** The same place with another factor on its scores. */
  Passage withBoost(double other) {
    return new Passage(
        page, anchor, title, trail, heading, aliases, text, kind, topic, tags, round, other);
  }

  /** Whether this is the top of its page, whose heading is the page's title. */
  boolean isTop() {
    return anchor.isEmpty();
  }
}
