package dev.zhuji.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sees to it that a site is not written over the notes that it is made from. */
final class OutputFolder {

  /** What a folder may hold, below the notes, that is nothing but a site. */
  private static final Set<String> OF_A_SITE = Set.of(".zhuji-manifest", ".gitignore");

  private OutputFolder() {}

  static void check(Path output, Path notes) {
    Path site = real(output);
    Path content = real(notes);
    if (content.startsWith(site)) {
      throw new Usage("the site cannot be written to " + output + ": the notes are in there");
    }
    if (site.startsWith(content) && !isSite(site)) {
      throw new Usage(
          "the site cannot be written to " + output + ": that is a folder of notes, not of a site");
    }
    if (Files.exists(site) && !Files.isDirectory(site)) {
      throw new Usage("the site cannot be written to " + output + ": that is no folder");
    }
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
      throw new UncheckedIOException("cannot look at " + path + ": " + e, e);
    }
  }

  private static boolean isSite(Path folder) {
    if (!Files.exists(folder) || Files.exists(folder.resolve(".zhuji-manifest"))) {
      return true;
    }
    try (Stream<Path> children = Files.list(folder)) {
      List<String> names = children.map(child -> child.getFileName().toString()).toList();
      return OF_A_SITE.containsAll(names);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + folder + ": " + e, e);
    }
  }
}
