package dev.zhuji.export;

import dev.zhuji.model.Body;
import dev.zhuji.model.Item;
import java.util.List;

/**
 * An item of an answer with the items below it.
 *
 * @param word what it is, such as 要点, or nothing
 * @param body what it says, or nothing
 * @param links the notes to read
 * @param ordered whether the order of the items below counts
 */
public record Outline(
    String word, Body body, List<Item.Reference> links, boolean ordered, List<Outline> children) {

  public Outline {
    links = List.copyOf(links);
    children = List.copyOf(children);
  }

  static Outline of(Body body) {
    return new Outline("", body, List.of(), false, List.of());
  }
}
