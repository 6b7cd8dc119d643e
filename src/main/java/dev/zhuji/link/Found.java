package dev.zhuji.link;

import dev.zhuji.model.OutputPath;
import java.util.List;

/** What a link's words led to. */
sealed interface Found {

  /** How what was found differs from what was written. */
  enum Slip {
    NONE,
    /** Letters in another case. */
    CASE,
    /** The same characters, composed or decomposed. */
    FORM,
    /** {@code \} between folders. */
    BACKSLASH,
    /** The path starts at the content folder and not at the file. */
    FROM_TOP,
    /** Only the end of the path is right. */
    BY_NAME
  }

  /** A file. */
  record Hit(Place place, Slip slip) implements Found {}

  /** More than one, of which the nearest is taken. */
  record Many(Place taken, List<Place> all) implements Found {}

  /** A page that is no note's. */
  record Page(OutputPath page) implements Found {}

  /** A place outside of the content folder. */
  record Outside() implements Found {}

  /**
   * Nothing.
   *
   * @param tried the path below the content folder, or the name, that was looked for
   */
  record Missing(String tried) implements Found {}
}
