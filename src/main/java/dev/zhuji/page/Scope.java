package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.SourcePath;
import java.util.List;

/**
 * What a body is written as part of.
 *
 * @param note that the body belongs to
 * @param prefix of its ids: empty for the page's own note, {@code n1-} and so on where several
 *     stand on a page, {@code e1-} and so on for embeds
 * @param whole whether all of the note stands on the page, so that its ids are found there
 * @param outline the headings written so far
 * @param inside what is being embedded, outermost first
 */
record Scope(
    SourcePath note, String prefix, boolean whole, Outline outline, List<Scope.Part> inside) {

  /** A note or a part of it. */
  record Part(SourcePath note, String name) {}

  /**
   * @param above the level of the heading that its own stand below
   */
  static Scope page(Note note, String prefix, int above) {
    List<Part> itself = List.of(new Part(note.path(), ""));
    return new Scope(note.path(), prefix, true, new Outline(above), itself);
  }
}
