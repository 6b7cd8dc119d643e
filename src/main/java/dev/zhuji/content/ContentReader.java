package dev.zhuji.content;

import dev.zhuji.model.Content;
import dev.zhuji.model.Settings;
import java.nio.file.Path;

/** Reads a folder of notes. */
public final class ContentReader {

  private ContentReader() {}

  /**
   * @param drafts whether notes with {@code draft: true} are published
   */
  public static Content read(Path folder, Settings settings, boolean drafts) {
    throw new UnsupportedOperationException();
  }
}
