package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.List;
import java.util.Optional;

/**
 * A list item of a round or procedure file.
 *
 * @param checked the box of a task item; empty for a plain item
 * @param ordered whether its list is numbered
 * @param text plain text of the first paragraph up to its first link or comment, trimmed
 * @param label the first paragraph without its comment and trailing links
 * @param links of the first paragraph, in order
 * @param comment the text of the HTML comment that ends the first paragraph, without the marks; for
 *     one that ends in {@code ^id}, what a comment would say of it: {@code q: id}
 * @param detail the item's other blocks but lists
 * @param children the items of the lists inside, in order
 */
public record Item(
    Optional<Boolean> checked,
    boolean ordered,
    String text,
    Body label,
    List<Reference> links,
    Optional<String> comment,
    Body detail,
    List<Item> children,
    Position at) {

  /** A link with its words. */
  public record Reference(Link link, String words) {}

  public Item {
    links = List.copyOf(links);
    children = List.copyOf(children);
  }
}
