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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the files of the content folder.
 *
 * <p>Left out are hidden names ({@code .git}, {@code .obsidian}), {@code node_modules}, what the
 * settings exclude, the settings themselves, a theme (a folder {@code theme} at the top with
 * templates, styles or scripts in it) and a built site (a folder with {@code .nojekyll} in it).
 * Symbolic links are followed, but no folder is read twice.
 */
final class Folder {

  private static final Set<String> THEME_PARTS = Set.of("templates", "css", "js", "i18n", "vendor");

  private final List<Glob> exclude;
  private final TreeMap<SourcePath, Path> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Path> roots = new ArrayList<>();

  private Folder(List<Glob> exclude) {
    this.exclude = exclude;
  }

  /**
   * What was found.
   *
   * @param files sorted by path
   */
  record Found(Map<SourcePath, Path> files, List<Problem> problems) {}

  static Found walk(Path root, List<String> exclude) {
    Folder folder = new Folder(exclude.stream().map(Glob::of).toList());
    try {
      folder.roots.add(root.toRealPath());
      folder.list(root, "");
    } catch (IOException e) {
      folder.problems.add(Unreadable.problem(".", e));
    }
    return new Found(folder.files, folder.problems);
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
    boolean theme =
        prefix.equals("theme/") && children.keySet().stream().anyMatch(THEME_PARTS::contains);
    if (!site && !theme) {
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
      if (attributes.isRegularFile()) {
        files.put(new SourcePath(path), child);
      } else if (attributes.isDirectory() && (!isLink(child) || isNew(child, path))) {
        list(child, path + "/");
      }
    } catch (IOException e) {
      problems.add(Unreadable.problem(path, e));
    }
  }

  private static boolean isLink(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isSymbolicLink();
  }

  /** Whether a linked folder neither lies in one that is read anyway nor contains one. */
  private boolean isNew(Path link, String path) throws IOException {
    Path real = link.toRealPath();
    Optional<Path> known =
        roots.stream().filter(root -> real.startsWith(root) || root.startsWith(real)).findFirst();
    if (known.isEmpty()) {
      roots.add(real);
      return true;
    }
    problems.add(
        Problem.of(Code.UNREADABLE, Position.of(path), "a link to a folder that is read already")
            .withSeverity(Severity.WARNING)
            .withHint("the notes are found once, where they really are"));
    return false;
  }

  private void unnameable(String path) {
    problems.add(
        Problem.of(Code.UNREADABLE, Position.of(path), "the file's name is not UTF-8")
            .withHint("rename the file"));
  }
}
