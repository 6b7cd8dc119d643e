package dev.zhuji.model;

import java.util.List;

/** Every page of the site as a plain list. */
public record AllPage(
    OutputPath path, Frame frame, List<PageLink> rounds, List<Shelf> shelves, List<PageLink> loose)
    implements Page {

  /**
   * A topic and what stands in it.
   *
   * @param level 1 for the outermost topics
   */
  public record Shelf(PageLink topic, int level, List<PageLink> notes) {

    public Shelf {
      notes = List.copyOf(notes);
    }
  }

  public AllPage {
    rounds = List.copyOf(rounds);
    shelves = List.copyOf(shelves);
    loose = List.copyOf(loose);
  }
}
