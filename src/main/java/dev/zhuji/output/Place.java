package dev.zhuji.output;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Looks at what stands where files of the site belong; links are seen, never followed. */
final class Place {

  /** What stands in a place. */
  enum State {
    FREE,
    /** A file with the bytes that belong there. */
    SAME,
    /** A file with other bytes. */
    DIFFERENT,
    /** A folder where a file belongs, or a file where a folder belongs. */
    OBSTRUCTED,
    /** A link, a device, or something behind a link. */
    STRANGE
  }

  private final Path root;
  private final String uri;
  private final Map<Path, State> folders = new ConcurrentHashMap<>();

  /**
   * @param root an existing folder without links in its path
   */
  Place(Path root) {
    this.root = root;
    uri = root.toUri().toString();
    folders.put(root, State.SAME);
  }

  /** By way of a URI, which names the file whatever the locale. */
  Path of(OutputPath path) {
    return Path.of(URI.create(uri + path.encoded()));
  }

  /** The folder that a path below ours stands in. */
  static Path folderOf(Path path) {
    return path.resolveSibling("");
  }

  State state(OutputPath path, byte[] wanted) throws IOException {
    Path target = of(path);
    State folder = folder(folderOf(target));
    if (folder != State.SAME) {
      return folder;
    }
    Optional<BasicFileAttributes> found = attributes(target);
    if (found.isEmpty()) {
      return State.FREE;
    }
    BasicFileAttributes attributes = found.get();
    if (attributes.isDirectory()) {
      return State.OBSTRUCTED;
    }
    if (!attributes.isRegularFile()) {
      return State.STRANGE;
    }
    boolean same =
        attributes.size() == wanted.length && Arrays.equals(Files.readAllBytes(target), wanted);
    return same ? State.SAME : State.DIFFERENT;
  }

  /** Whether this is a folder below ours that no link leads to. */
  boolean isPlainFolder(Path folder) {
    try {
      return folder(folder) == State.SAME;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + folder + ": " + Reason.of(e), e);
    }
  }

  /** Whether both names lead to one file, as on a disk that knows no case. */
  boolean isOneFile(OutputPath path, OutputPath other) throws IOException {
    Path first = of(path);
    Path second = of(other);
    return Files.exists(first, LinkOption.NOFOLLOW_LINKS)
        && Files.exists(second, LinkOption.NOFOLLOW_LINKS)
        && Files.isSameFile(first, second);
  }

  /** A file of an earlier build that can be looked at: a plain file behind plain folders. */
  boolean isPlainFile(OutputPath path) throws IOException {
    Path target = of(path);
    return folder(folderOf(target)) == State.SAME
        && attributes(target).filter(BasicFileAttributes::isRegularFile).isPresent();
  }

  /** {@code SAME} for a folder that is there, {@code FREE} for one that can be made. */
  private State folder(Path folder) throws IOException {
    State known = folders.get(folder);
    if (known == null) {
      known = lookAt(folder);
      folders.put(folder, known);
    }
    return known;
  }

  private State lookAt(Path folder) throws IOException {
    State parent = folder(folderOf(folder));
    if (parent != State.SAME) {
      return parent;
    }
    Optional<BasicFileAttributes> found = attributes(folder);
    if (found.isEmpty()) {
      return State.FREE;
    }
    if (found.get().isDirectory()) {
      return State.SAME;
    }
    return found.get().isRegularFile() ? State.OBSTRUCTED : State.STRANGE;
  }

  /** To be called after files were removed: what obstructed may be gone. */
  void forget() {
    folders.clear();
    folders.put(root, State.SAME);
  }

  private static Optional<BasicFileAttributes> attributes(Path path) throws IOException {
    // exists() first: a cold build asks this of nothing but missing files, and exceptions are slow
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }
}
