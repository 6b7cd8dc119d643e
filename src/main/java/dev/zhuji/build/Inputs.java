package dev.zhuji.build;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a site is built from.
 *
 * @param content the folder of notes
 * @param settings {@code zhuji.yml}, which may be absent
 * @param theme a folder whose files override those of the default theme
 * @param drafts whether notes with {@code draft: true} are published
 */
public record Inputs(Path content, Path settings, Optional<Path> theme, boolean drafts) {

  /** A folder with its settings in it, the default theme, and no drafts. */
  public static Inputs of(Path content) {
    return new Inputs(content, content.resolve("zhuji.yml"), Optional.empty(), false);
  }
}
