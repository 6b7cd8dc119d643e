package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.Optional;

/**
 * A heading that opens a section.
 *
 * @param level 1 to 6
 * @param title plain text
 * @param anchor its id, unique within the note
 * @param comment the text of the HTML comment that ends the heading's line, without the marks
 */
public record Heading(
    int level, String title, String anchor, Optional<String> comment, Position at) {

  public Heading(int level, String title, String anchor, Position at) {
    this(level, title, anchor, Optional.empty(), at);
  }
}
