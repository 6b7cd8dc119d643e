package dev.zhuji.output;

import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Files that an earlier build wrote and the site no longer has. */
final class StaleFiles {

  private final Path root;
  private final Place place;
  private final Manifest before;
  private final Manifest after;

  StaleFiles(Path root, Place place, Manifest before, Manifest after) {
    this.root = root;
    this.place = place;
    this.before = before;
    this.after = after;
  }

  /**
   * Removes those that still are as they were written, and the folders that this leaves empty.
   *
   * @param edited is told of those that somebody changed since: they stay, and are no longer ours
   * @return how many were removed
   */
  int remove(Consumer<OutputPath> edited) throws IOException {
    int removed = 0;
    for (OutputPath path : before.paths()) {
      if (!isStale(path)) {
        continue;
      }
      if (before.lists(path, Bytes.hash(Files.readAllBytes(place.of(path))))) {
        Files.delete(place.of(path));
        removeEmpty(Place.folderOf(place.of(path)));
        removed++;
      } else {
        edited.accept(path);
      }
    }
    return removed;
  }

  private boolean isStale(OutputPath path) throws IOException {
    if (after.lists(path) || !place.isPlainFile(path)) {
      return false;
    }
    Optional<OutputPath> renamed = after.alike(path);
    return renamed.isEmpty() || !place.isOneFile(path, renamed.get());
  }

  private void removeEmpty(Path folder) throws IOException {
    try {
      for (Path empty = folder; !empty.equals(root); empty = Place.folderOf(empty)) {
        Files.delete(empty);
      }
    } catch (DirectoryNotEmptyException inUse) {
      // the usual end: something else lives there
    }
  }
}
