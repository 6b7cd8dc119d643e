package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/** What a link points at, as its author wrote it, percent-encoding undone. */
public sealed interface Target {

  /**
   * {@code [[note#Heading#Sub]]} or {@code [[note#^block]]}.
   *
   * @param note a path, file name, title or alias; empty for this note
   * @param headings the chain of headings, outermost first; empty for the whole note
   * @param block the block's id without {@code ^}; never together with headings
   */
  record Wiki(String note, List<String> headings, Optional<String> block) implements Target {
    public Wiki {
      headings = List.copyOf(headings);
    }
  }

  /**
   * {@code ../os/锁.md#公平锁}.
   *
   * @param path relative to the file that the link stands in; empty for this note; from {@code /},
   *     the content folder
   * @param query what follows {@code ?} up to {@code #}, as written
   * @param fragment without {@code #}
   */
  record Relative(String path, Optional<String> query, Optional<String> fragment)
      implements Target {}

  /** A URL with a scheme, or one that starts with {@code //}, as written. */
  record External(String url) implements Target {}
}
