package dev.zhuji.content;

import dev.zhuji.model.LoadedSettings;
import java.nio.file.Path;

/** Reads the settings. */
public final class SettingsReader {

  private SettingsReader() {}

  /**
   * @param file {@code zhuji.yml}, which may be absent
   */
  public static LoadedSettings read(Path file) {
    throw new UnsupportedOperationException();
  }
}
