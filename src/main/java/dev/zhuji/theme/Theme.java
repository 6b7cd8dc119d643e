package dev.zhuji.theme;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Page;
import dev.zhuji.model.Rendering;
import dev.zhuji.model.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The templates and assets that turn pages into files. */
public final class Theme {

  private Theme() {}

  /**
   * @param folder a folder whose files override those of the default theme
   */
  public static Theme open(Optional<Path> folder, Settings settings) {
    throw new UnsupportedOperationException();
  }

  /** Safe to call from several threads. */
  public Rendering render(Page page) {
    throw new UnsupportedOperationException();
  }

  /** The style sheet, scripts and pictures that pages refer to. */
  public List<OutputFile> assets() {
    throw new UnsupportedOperationException();
  }

  /** Changes whenever any template or asset does: the key of what was rendered before. */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
