package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files of the content folder.
 *
 * <p>Left out are hidden names ({@code .git}, {@code .obsidian}), {@code node_modules}, what the
 * settings exclude, the settings themselves, a theme (a folder {@code theme} at the top with
 * templates, styles or scripts in it) and a built site (a folder with {@code .nojekyll} in it).
 * A symbolic link is followed when it leads to a file of the folder that is no note; a link out of
 * the folder, or to what is read or left out anyway, is not.
 */
final class Folder {

  private static final Set<String> THEME_PARTS = Set.of("templates", "css", "js", "i18n", "vendor");

  private final List<Glob> exclude;
  private final TreeMap<SourcePath, Path> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Path root;
  private final TreeMap<SourcePath, Path> links = new TreeMap<>();

  /**
   * @param root the content folder's real path
   */
  private Folder(Path root, List<Glob> exclude) {
    this.root = root;
    this.exclude = exclude;
  }

  /**
   * What was found.
   *
   * @param files sorted by path
   */
  record Found(Map<SourcePath, Path> files, List<Problem> problems) {}

  static Found walk(Path root, List<String> exclude) {
    try {
      Folder folder = new Folder(root.toRealPath(), exclude.stream().map(Glob::of).toList());
      folder.list(folder.root, "");
      folder.addLinks();
      return new Found(folder.files, folder.problems);
    } catch (IOException e) {
      return new Found(Map.of(), List.of(Unreadable.problem(".", e)));
    }
  }

  static boolean isMarkdown(SourcePath path) {
    String name = path.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /**
   * @param prefix the folder's path below the content folder with its {@code /}, or the empty
   *     string
   */
  private void list(Path folder, String prefix) throws IOException {
    Map<String, Path> children = new TreeMap<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        FileNames.checked(child)
            .ifPresentOrElse(
                name -> children.put(name, child), () -> unnameable(prefix + FileNames.of(child)));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    boolean site = !prefix.isEmpty() && children.containsKey(".nojekyll");
    if (!site && !isTheme(folder, prefix)) {
      children.forEach((name, child) -> visit(child, prefix, name));
    }
  }

  private void visit(Path child, String prefix, String name) {
    String path = prefix + name;
    if (name.startsWith(".") || name.equals("node_modules") || path.equals("zhuji.yml")) {
      return;
    }
    if (Glob.anyMatches(exclude, path)) {
      return;
    }
    try {
      BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class);
      if (isLink(child)) {
        follow(child, path, attributes.isDirectory());
      } else if (attributes.isRegularFile()) {
        files.put(new SourcePath(path), child);
      } else if (attributes.isDirectory()) {
        list(child, path + "/");
      }
    } catch (IOException e) {
      problems.add(Unreadable.problem(path, e));
    }
  }

  private static boolean isTheme(Path folder, String prefix) {
    return prefix.equals("theme/")
        && THEME_PARTS.stream().anyMatch(part -> Files.isDirectory(folder.resolve(part)));
  }

  /** A symbolic link, or what Windows calls a junction. */
  private static boolean isLink(Path path) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return attributes.isSymbolicLink() || (attributes.isOther() && !path.toRealPath().equals(path));
  }

  private void follow(Path link, String path, boolean folder) throws IOException {
    Path real = link.toRealPath();
    if (folder && isTheme(real, path + "/")) {
      return;
    }
    if (!real.startsWith(root)) {
      problems.add(
          Problem.of(Code.CONTENT_OUTSIDE, Position.of(path), "a link out of the content folder")
              .withHint("it is not read; move or copy what it leads to into the folder"));
    } else if (folder) {
      problems.add(notFollowed(path, "a link to a folder that is read already"));
    } else {
      links.put(new SourcePath(path), real);
    }
  }

  /** Adds the linked files, now that it is known what is left out. */
  private void addLinks() {
    Map<Path, SourcePath> known = new HashMap<>();
    files.forEach((path, file) -> known.put(file, path));
    links.forEach(
        (path, real) -> {
          SourcePath first = known.get(real);
          if (first == null) {
            problems.add(notFollowed(path.value(), "a link to a file that is left out"));
          } else if (isMarkdown(first)) {
            problems.add(notFollowed(path.value(), "a link to a note that is read already"));
          } else {
            files.put(path, real);
          }
        });
  }

  private static Problem notFollowed(String path, String message) {
    return Problem.of(Code.UNREADABLE, Position.of(path), message)
        .withSeverity(Severity.WARNING)
        .withHint("a note is found once, where it really is");
  }

  private void unnameable(String path) {
    problems.add(
        Problem.of(Code.UNREADABLE, Position.of(path), "the file's name is not UTF-8")
            .withHint("rename the file"));
  }
}
