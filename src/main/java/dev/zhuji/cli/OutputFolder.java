package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Sees to it that a site is not written over the notes that it is made from. */
final class OutputFolder {

  /** What marks a folder as a site, so that it is not read as notes. */
  private static final String MARK = ".nojekyll";

  private OutputFolder() {}

  static void check(Path output, Path notes) {
    Path site = real(output);
    Path content = real(notes);
    Path nearest = nearest(site);
    if (!Files.isDirectory(nearest)) {
      throw new Usage("the site cannot be written to " + output + ": " + nearest + " is no folder");
    }
    if (content.startsWith(site)) {
      throw new Usage("the site cannot be written to " + output + ": the notes are in there");
    }
    if (site.startsWith(content) && !isSite(site)) {
      throw new Usage(
          "the site cannot be written to " + output + ": that is a folder of notes, not of a site");
    }
  }

  /** The path, or of those above it the first that exists. */
  static Path nearest(Path absolute) {
    Path parent = absolute.getParent();
    return Files.exists(absolute) || parent == null ? absolute : nearest(parent);
  }

  /** The path without links, as far as it exists. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Path parent = absolute.getParent();
      return Files.exists(absolute) || parent == null
          ? absolute.toRealPath()
          : real(parent).resolve(absolute.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + path + ": " + Reason.of(e), e);
    }
  }

  private static boolean isSite(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
      return true;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.allMatch(child -> child.endsWith(".gitignore"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + folder + ": " + Reason.of(e), e);
    }
  }
}
