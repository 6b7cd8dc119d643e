package dev.zhuji.theme;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a theme by name, for example {@code css/10-base.css}: the author's folder first,
 * then the default theme.
 */
final class ThemeFiles {

  private final Optional<Path> own;
  private final Path base;

  private ThemeFiles(Optional<Path> own, Path base) {
    this.own = own;
    this.base = base;
  }

  static ThemeFiles open(Optional<Path> folder) {
    return new ThemeFiles(folder.filter(Files::isDirectory), defaultTheme());
  }

  private static Path defaultTheme() {
    URL resource = ThemeFiles.class.getResource("/theme/templates/base.peb");
    if (resource == null) {
      throw new IllegalStateException("the default theme is not on the class path");
    }
    try {
      URI uri = resource.toURI();
      Path template = uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
      return parent(parent(template));
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot read the default theme at " + resource, e);
    }
  }

  /** The file system of the jar stays open: the files are read as long as the program runs. */
  private static Path inJar(URI uri) throws IOException {
    String text = uri.toString();
    int bang = text.indexOf("!/");
    URI jar = URI.create(text.substring(0, bang));
    FileSystem files;
    try {
      files = FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      files = FileSystems.getFileSystem(jar);
    }
    return files.getPath(text.substring(bang + 1));
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalStateException("no folder holds " + path);
    }
    return parent;
  }

  /** A file, the author's before the default theme's. */
  Optional<Path> find(String name) {
    return own.map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .or(() -> findDefault(name));
  }

  /** A file of the default theme. */
  Optional<Path> findDefault(String name) {
    return Optional.of(base.resolve(name)).filter(Files::isRegularFile);
  }

  /**
   * The files in and below a folder, by name with that folder, sorted; the author's stand in for
   * those of the default theme.
   */
  SortedMap<String, Path> below(String folder) {
    SortedMap<String, Path> files = new TreeMap<>();
    for (Path root : Stream.concat(Stream.of(base), own.stream()).toList()) {
      Path start = root.resolve(folder);
      if (Files.isDirectory(start)) {
        walk(start).forEach(file -> files.put(name(root, file), file));
      }
    }
    return files;
  }

  private static List<Path> walk(Path start) {
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + start + ": " + Reason.of(e), e);
    }
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** How a message names a file: as the author would type it, or as part of the default theme. */
  String display(String name, Path file) {
    return file.startsWith(base) && own.filter(file::startsWith).isEmpty()
        ? "default theme/" + name
        : file.toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + Reason.of(e), e);
    }
  }
}
