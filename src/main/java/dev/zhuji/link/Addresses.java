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
import java.util.HashSet;
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
          "graph.html",
          "study/questions.js",
          "study/cards.js",
          "sitemap.xml",
          "feed.xml",
          "llms.txt");

  /** The generator's own only where a site is kept for offline reading. */
  private static final String WORKER = "sw.js";

  private static final Set<String> RESERVED_FOLDERS = Set.of("assets", "search", "tags");

  private final Set<SourcePath> indexes;
  private final Map<String, SourcePath> taken = new HashMap<>();
  private final boolean offline;
  private final Map<String, String> folders = new HashMap<>();

  /** For each folder of the site the first folder of the author's that is it. */
  private final Map<String, String> spellings = new HashMap<>();

  /** Folders of which something is said already. */
  private final Set<String> said = new HashSet<>();

  private final Map<SourcePath, OutputPath> pages = new HashMap<>();
  private final Map<SourcePath, OutputPath> files = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Addresses(Set<SourcePath> indexes, boolean offline) {
    this.indexes = indexes;
    this.offline = offline;
  }

  /**
   * @param notes sorted by path
   * @param offline whether the site has a service worker
   */
  static Addresses of(List<Note> notes, boolean offline) {
    Addresses addresses = new Addresses(indexes(notes), offline);
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

  /** Gives a file that a note uses, or that is copied anyway, its place. */
  void addFile(SourcePath file) {
    if (files.containsKey(file)) {
      return;
    }
    String path = file.value();
    SourcePath placed =
        isStatic(file) ? new SourcePath(path.substring(path.indexOf('/') + 1)) : file;
    Position at = Position.of(path);
    String wanted = safeFolder(placed.folder()) + SafeName.of(placed.name());
    files.put(file, claim(file, at, wanted, false));
    remarkTwins(at, placed.folder());
    if (isStatic(file)) {
      remarkStatic(file, placed);
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
    Position at = note.meta().permalinkAt().orElse(Position.of(path.value()));
    Optional<String> permalink = note.meta().permalink();
    if (permalink.isPresent()) {
      int slash = permalink.get().lastIndexOf('/') + 1;
      String folder = permalink.get().substring(0, slash);
      String name = SafeName.of(permalink.get().substring(slash));
      OutputPath page = claim(path, at, safeFolder(folder) + name + ".html", false);
      pages.put(path, page);
      remarkTwins(at, folder);
      remark(at, Fold.form(permalink.get()) + ".html", page);
      return;
    }
    boolean index = indexes.contains(path);
    boolean home = index && path.folder().isEmpty();
    String name = index ? "index" : SafeName.of(path.stem());
    String wanted = safeFolder(path.folder()) + name + ".html";
    OutputPath page = claim(path, at, wanted, home);
    pages.put(path, page);
    remarkTwins(at, path.folder());
    if (!home && isReserved(wanted) && !isSaid(at)) {
      problems.add(
          Problem.of(Code.PAGE_ADDRESS, at, elsewhere(wanted, page))
              .withSeverity(Severity.HINT)
              .withHint("links lead there; give it another name or a permalink"));
    }
  }

  /** Says so when a note is not at the address that it asked for. */
  private void remark(Position at, String asked, OutputPath page) {
    if (!isSaid(at) && !page.value().equals(asked)) {
      String hint = "links lead there; choose another permalink";
      warn(Code.PAGE_ADDRESS, at, elsewhere(asked, page), hint);
    }
  }

  private static String elsewhere(String asked, OutputPath page) {
    return "the page cannot be at \"%s\": it is at \"%s\"".formatted(asked, page);
  }

  /** Says so when a file that is copied as it is cannot stand where its author put it. */
  private void remarkStatic(SourcePath file, SourcePath placed) {
    Position at = Position.of(file.value());
    String folder = safeFolder(placed.folder());
    String page = String.valueOf(files.get(file));
    String hint = "what names it must name that place; or give it another name";
    if (isSaid(at)) {
      return;
    }
    if (!folder.equals(Fold.form(placed.folder())) && said.add(placed.folder())) {
      String message =
          "the files of \"%s\" cannot be in \"%s\": they are in \"%s\""
              .formatted(file.folder(), placed.folder(), folder);
      warn(Code.PAGE_ADDRESS, at, message, hint);
    } else if (!page.equals(folder + Fold.form(placed.name()))) {
      String message =
          "the file cannot be at \"%s\": it is at \"%s\"".formatted(placed.value(), page);
      warn(Code.PAGE_ADDRESS, at, message, hint);
    }
  }

  /** Says so when two folders become one. */
  private void remarkTwins(Position at, String folder) {
    for (int end = folder.indexOf('/') + 1; end > 0; end = folder.indexOf('/', end) + 1) {
      String part = folder.substring(0, end);
      String place = safeFolder(part);
      String first = spellings.putIfAbsent(place, part);
      if (first != null && !lastName(first).equals(lastName(part)) && said.add(part)) {
        String message =
            "the folders \"%s\" and \"%s\" are one in the site: \"%s\""
                .formatted(first, part, place);
        String hint = "not every disk tells their names apart: rename one of them";
        warn(Code.PAGE_DUPLICATE, at, message, hint);
      }
    }
  }

  private static String lastName(String folder) {
    return folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private boolean isSaid(Position at) {
    return !problems.isEmpty() && problems.getLast().at().path().equals(at.path());
  }

  private void warn(Code code, Position at, String message, String hint) {
    problems.add(Problem.of(code, at, message).withSeverity(Severity.WARNING).withHint(hint));
  }

  private boolean isReserved(String path) {
    String folded = Fold.name(path);
    return RESERVED_PAGES.contains(folded) || (offline && folded.equals(WORKER));
  }

  /**
   * @param home whether this is the note that is shown on the home page
   */
  private OutputPath claim(SourcePath by, Position at, String wanted, boolean home) {
    OutputPath free = new OutputPath(wanted);
    boolean reserved = !home && isReserved(wanted);
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
          Problem.of(Code.PAGE_DUPLICATE, at, message)
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
