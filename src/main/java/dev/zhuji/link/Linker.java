package dev.zhuji.link;

import dev.zhuji.model.Content;
import dev.zhuji.model.Note;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.List;

/** Links all notes to a site. */
public final class Linker {

  private Linker() {}

  public static Site link(List<Note> notes, Content content, Settings settings) {
    throw new UnsupportedOperationException();
  }
}
