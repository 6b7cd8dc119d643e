package dev.zhuji.model;

import java.util.List;

/** All tags, sorted by name. */
public record TagsPage(OutputPath path, Frame frame, List<CountedLink> tags) implements Page {

  public TagsPage {
    tags = List.copyOf(tags);
  }
}
