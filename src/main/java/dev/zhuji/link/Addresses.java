package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.SafeName;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives each note its page and each file its place in the site.
 *
 * <p>A note's page is its permalink, or its own path with {@code .html}; a folder's {@code
 * index.md}, or else its {@code README.md}, is {@code folder/index.html}, and the content folder's
 * own is the home page. No two pages differ only in case or Unicode form: the second gets {@code
 * -2}.
 */
final class Addresses {

  /** Pages and folders that the generator writes itself. */
  private static final Set<String> RESERVED_PAGES =
      Set.of(
          "index.html",
          "search.html",
          "all.html",
          "404.html",
          "study.html",
          "store.html",
          "coverage.html",
          "sitemap.xml",
          "feed.xml",
          "llms.txt");

  private static final Set<String> RESERVED_FOLDERS = Set.of("assets", "search", "tags");

  private final Set<SourcePath> indexes;
  private final Map<String, SourcePath> taken = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private final Map<SourcePath, OutputPath> pages = new HashMap<>();
  private final Map<SourcePath, OutputPath> files = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Addresses(Set<SourcePath> indexes) {
    this.indexes = indexes;
  }

  /**
   * @param notes sorted by path
   */
  static Addresses of(List<Note> notes) {
    Addresses addresses = new Addresses(indexes(notes));
    // whoever asked for an address gets it before one that only has a file of that name
    notes.stream().filter(note -> note.meta().permalink().isPresent()).forEach(addresses::addPage);
    notes.stream().filter(note -> note.meta().permalink().isEmpty()).forEach(addresses::addPage);
    return addresses;
  }

  Map<SourcePath, OutputPath> pages() {
    return pages;
  }

  Map<SourcePath, OutputPath> files() {
    return files;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The notes that are their folder's page. */
  Set<SourcePath> indexes() {
    return indexes;
  }

  /** The page of a folder without an index note: {@code java/index.html}. */
  OutputPath folderPage(String folder) {
    return new OutputPath(safeFolder(folder) + "index.html");
  }

  /** Gives a file that a note uses its place. */
  void addFile(SourcePath file) {
    if (!files.containsKey(file)) {
      String path = file.value();
      SourcePath placed =
          isStatic(file) ? new SourcePath(path.substring(path.indexOf('/') + 1)) : file;
      String wanted = safeFolder(placed.folder()) + SafeName.of(placed.name());
      files.put(file, claim(file, wanted, false));
    }
  }

  /** Whether a file is copied to the site's top, used or not. */
  static boolean isStatic(SourcePath file) {
    return file.value().startsWith("static/") || file.value().startsWith("public/");
  }

  private static Set<SourcePath> indexes(List<Note> notes) {
    Map<String, SourcePath> best = new HashMap<>();
    Comparator<SourcePath> rank =
        Comparator.comparing((SourcePath path) -> !path.stem().equalsIgnoreCase("index"))
            .thenComparing(Comparator.naturalOrder());
    for (Note note : notes) {
      if (note.path().isIndex()) {
        best.merge(note.path().folder(), note.path(), (a, b) -> rank.compare(a, b) <= 0 ? a : b);
      }
    }
    return new TreeSet<>(best.values());
  }

  private void addPage(Note note) {
    SourcePath path = note.path();
    Optional<String> permalink = note.meta().permalink();
    if (permalink.isPresent()) {
      int slash = permalink.get().lastIndexOf('/') + 1;
      String folder = safeFolder(permalink.get().substring(0, slash));
      String name = SafeName.of(permalink.get().substring(slash));
      OutputPath page = claim(path, folder + name + ".html", false);
      pages.put(path, page);
      remark(path, Fold.form(permalink.get()) + ".html", page);
    } else if (!indexes.contains(path)) {
      String name = SafeName.of(path.stem());
      pages.put(path, claim(path, safeFolder(path.folder()) + name + ".html", false));
    } else {
      boolean home = path.folder().isEmpty();
      pages.put(path, claim(path, safeFolder(path.folder()) + "index.html", home));
    }
  }

  /** Says so when a note is not at the address that it asked for. */
  private void remark(SourcePath note, String asked, OutputPath page) {
    boolean said = !problems.isEmpty() && problems.getLast().at().path().equals(note.value());
    if (!said && !page.value().equals(asked)) {
      String message = "the page cannot be at \"%s\": it is at \"%s\"".formatted(asked, page);
      problems.add(
          Problem.of(Code.PAGE_ADDRESS, Position.of(note.value()), message)
              .withSeverity(Severity.WARNING)
              .withHint("links lead there; choose another permalink"));
    }
  }

  /**
   * @param home whether this is the note that is shown on the home page
   */
  private OutputPath claim(SourcePath by, String wanted, boolean home) {
    OutputPath free = new OutputPath(wanted);
    boolean reserved = !home && RESERVED_PAGES.contains(Fold.name(wanted));
    SourcePath first = taken.get(Fold.name(wanted));
    for (int n = 2; reserved || taken.containsKey(Fold.name(free.value())); n++) {
      free = new OutputPath(numbered(wanted, n));
      reserved = false;
    }
    taken.put(Fold.name(free.value()), by);
    if (first != null) {
      OutputPath kept = pages.getOrDefault(first, files.getOrDefault(first, free));
      String message =
          "\"%s\" is at \"%s\", so \"%s\" is not at \"%s\" but at \"%s\""
              .formatted(first, kept, by, wanted, free);
      problems.add(
          Problem.of(Code.PAGE_DUPLICATE, Position.of(by.value()), message)
              .withHint("rename one of them or give it a permalink"));
    }
    return free;
  }

  private static String numbered(String path, int number) {
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, end) + "-" + number + path.substring(end);
  }

  /** The same folder for each spelling: on some disks they are one, on web servers they are not. */
  private String safeFolder(String folder) {
    if (folder.isEmpty()) {
      return "";
    }
    String known = folders.get(folder);
    if (known != null) {
      return known;
    }
    int slash = folder.lastIndexOf('/', folder.length() - 2) + 1;
    String parent = safeFolder(folder.substring(0, slash));
    String name = SafeName.of(folder.substring(slash, folder.length() - 1));
    boolean reserved = parent.isEmpty() && RESERVED_FOLDERS.contains(Fold.name(name));
    String safe = parent + name + (reserved ? "-2" : "") + "/";
    String first = folders.putIfAbsent(Fold.name(safe), safe);
    folders.put(folder, first == null ? safe : first);
    return first == null ? safe : first;
  }
}
