package dev.zhuji.page;

import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sizes of the content folder's pictures, each file looked into once. */
final class Pictures {

  private final String content;
  private final Map<SourcePath, Optional<PictureSize>> sizes = new HashMap<>();

  Pictures(Path content) {
    String uri = content.toAbsolutePath().toUri().toString();
    this.content = uri.endsWith("/") ? uri : uri + "/";
  }

  /** Where a file of the content folder is; its name need not be one that the locale can write. */
  URI place(SourcePath file) {
    return URI.create(content + file.encoded());
  }

  Optional<PictureSize> size(SourcePath file) {
    return sizes.computeIfAbsent(file, this::read);
  }

  /** A file that cannot be read has no size; copying it will report the failure. */
  private Optional<PictureSize> read(SourcePath file) {
    try (InputStream in = Files.newInputStream(Path.of(place(file)))) {
      return PictureSize.of(in.readNBytes(PictureSize.HEAD));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
