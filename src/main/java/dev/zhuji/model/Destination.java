package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/** Where a link leads, once all notes are known. */
public sealed interface Destination {

  /**
   * A published note.
   *
   * @param anchor an id that the note has; empty for its top, also when the id asked for is missing
   */
  record ToNote(SourcePath note, Optional<String> anchor) implements Destination {}

  /**
   * A part of a note to embed.
   *
   * @param block the block's id, when one was named
   */
  record ToPart(SourcePath note, Optional<String> anchor, Optional<String> block)
      implements Destination {}

  /** A page that is no note's own: that of a folder without an index note, or the home page. */
  record ToPage(OutputPath page) implements Destination {}

  /** A file that is copied to the site. */
  record ToFile(SourcePath file, Optional<String> fragment) implements Destination {}

  /** Another site, a mail address, or a place that was checked and is left as written. */
  record ToUrl(String url) implements Destination {}

  /** Nothing; the problem is reported elsewhere. */
  record Broken(List<String> nearest) implements Destination {
    public Broken {
      nearest = List.copyOf(nearest);
    }
  }
}
