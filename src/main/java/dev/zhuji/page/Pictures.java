package dev.zhuji.page;

import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sizes of the content folder's pictures, each file looked into once. */
final class Pictures {

  private final Path content;
  private final Map<SourcePath, Optional<PictureSize>> sizes = new HashMap<>();

  Pictures(Path content) {
    this.content = content;
  }

  Optional<PictureSize> size(SourcePath file) {
    return sizes.computeIfAbsent(file, this::read);
  }

  /** A file that cannot be read has no size; copying it will report the failure. */
  private Optional<PictureSize> read(SourcePath file) {
    try (InputStream in = Files.newInputStream(content.resolve(file.value()))) {
      return PictureSize.of(in.readNBytes(PictureSize.HEAD));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
