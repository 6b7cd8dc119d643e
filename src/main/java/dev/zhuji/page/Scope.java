package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.SourcePath;
import java.util.List;

/**
 * What a body is written as part of.
 *
 * @param note that the body belongs to
 * @param prefix of its ids: empty for the page's own note, {@code e1-} and so on for embeds
 * @param whole whether all of the note stands on the page, so that its ids are found there
 * @param outline the headings written so far
 * @param inside what is being embedded, outermost first
 */
record Scope(
    SourcePath note, String prefix, boolean whole, Outline outline, List<Scope.Part> inside) {

  /** A note or a part of it. */
  record Part(SourcePath note, String name) {}

  static Scope page(Note note) {
    return new Scope(note.path(), "", true, new Outline(1), List.of(new Part(note.path(), "")));
  }
}
