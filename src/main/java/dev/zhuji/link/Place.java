package dev.zhuji.link;

import dev.zhuji.model.SourcePath;

/** A file of the content folder that a link may mean. */
record Place(SourcePath path, Kind kind) {

  enum Kind {
    /** A note with a page. */
    NOTE,
    /** A Markdown file without one: a draft, an unpublished note, a snippet. */
    HIDDEN,
    /** An image or another file. */
    FILE
  }
}
