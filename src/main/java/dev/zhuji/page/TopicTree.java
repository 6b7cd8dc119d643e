package dev.zhuji.page;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The folders of the content as topics. A folder is one when notes stand in it, when it has a page
 * of its own, or when somebody links to it; other folders are passed through, so that {@code
 * notes/redis/} stands at the top when {@code notes/} holds nothing but folders.
 */
final class TopicTree {

  private static final OutputPath HOME = new OutputPath("index.html");

  private static final int LONG = 14;

  private final Site site;

  /** All folders that notes stand in or below, with the notes that stand in them. */
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();

  private final Map<String, Note> indexes = new HashMap<>();
  private final Map<String, OutputPath> pages = new HashMap<>();
  private final Map<String, List<String>> children = new HashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<OutputPath> wanted = new HashSet<>();

  TopicTree(Site site) {
    this.site = site;
    site.pages().values().forEach(page -> taken.add(page.fold()));
    site.destinations().values().stream()
        .mapMulti(
            (Destination to, Consumer<OutputPath> out) -> {
              if (to instanceof Destination.ToPage(OutputPath page)) {
                out.accept(page);
              }
            })
        .forEach(wanted::add);
    site.notes().forEach(this::index);
    site.notes().forEach(this::place);
    notes.keySet().stream().filter(this::isTopic).forEach(this::hang);
    children.getOrDefault("", List.of()).forEach(this::grow);
  }

  /** {@code index.md} comes before {@code README.md}; the top folder's is the home page. */
  private void index(Note note) {
    String folder = note.path().folder();
    boolean fits = !folder.isEmpty() || site.page(note.path()).equals(HOME);
    if (fits && note.path().isIndex() && note.meta().type() == NoteType.NOTE) {
      boolean better = note.path().stem().equalsIgnoreCase("index");
      if (better || !indexes.containsKey(folder)) {
        indexes.put(folder, note);
      }
    }
  }

  private void place(Note note) {
    String page = site.page(note.path()).value();
    for (String folder = note.path().folder(); !folder.isEmpty(); folder = above(folder)) {
      notes.computeIfAbsent(folder, key -> new ArrayList<>());
      above(page, note.path(), folder)
          .ifPresent(place -> pages.putIfAbsent(place.folder(), place.page()));
    }
    Note index = indexes.get(note.path().folder());
    if (index == null || !index.path().equals(note.path())) {
      notes.computeIfAbsent(note.path().folder(), key -> new ArrayList<>()).add(note);
    }
  }

  private record Place(String folder, OutputPath page) {}

  /**
   * The page of a folder, told from the page of a note below it that stands where its file does.
   */
  private static Optional<Place> above(String page, SourcePath note, String folder) {
    if (depth(page) != depth(note.value())) {
      return Optional.empty();
    }
    int end = 0;
    for (long i = depth(folder); i > 0; i--) {
      end = page.indexOf('/', end) + 1;
    }
    return Optional.of(new Place(folder, new OutputPath(page.substring(0, end) + "index.html")));
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private static String above(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private boolean isTopic(String folder) {
    return !folder.isEmpty()
        && (indexes.containsKey(folder)
            || notes.getOrDefault(folder, List.of()).stream()
                .anyMatch(note -> note.meta().type() == NoteType.NOTE)
            || Optional.ofNullable(pages.get(folder)).filter(wanted::contains).isPresent());
  }

  private void hang(String folder) {
    String parent = above(folder);
    while (!parent.isEmpty() && !isTopic(parent)) {
      parent = above(parent);
    }
    children.computeIfAbsent(parent, key -> new ArrayList<>()).add(folder);
  }

  private Topic grow(String folder) {
    List<Topic> below = children.getOrDefault(folder, List.of()).stream().map(this::grow).toList();
    Optional<Note> index = Optional.ofNullable(indexes.get(folder));
    Topic topic =
        new Topic(
            folder,
            index.map(note -> brief(note.title())).orElse(name(folder)),
            index.map(note -> site.page(note.path())).orElseGet(() -> free(folder)),
            index,
            List.copyOf(notes.getOrDefault(folder, List.of())),
            below);
    topics.put(folder, topic);
    return topic;
  }

  private static String name(String folder) {
    return new SourcePath(folder.substring(0, folder.length() - 1)).name();
  }

  /** A long title up to its colon: menus and breadcrumbs have little room. */
  private static String brief(String title) {
    int colon = Math.max(title.indexOf('：'), title.indexOf(": "));
    return title.length() > LONG && colon > 1 ? title.substring(0, colon).strip() : title;
  }

  /** {@code index.html} beside the folder's notes, else a name made from the folder's. */
  private OutputPath free(String folder) {
    OutputPath beside = pages.get(folder);
    if (beside != null && taken.add(beside.fold())) {
      return beside;
    }
    OutputPath made = new OutputPath("topics/" + Slug.of(folder) + ".html");
    taken.add(made.fold());
    return made;
  }

  /** The outermost topics; a single one that only holds others makes way for them. */
  List<Topic> roots() {
    List<Topic> roots = below("");
    while (roots.size() == 1
        && roots.getFirst().notes().isEmpty()
        && !roots.getFirst().topics().isEmpty()) {
      roots = roots.getFirst().topics();
    }
    return roots;
  }

  private List<Topic> below(String folder) {
    return children.getOrDefault(folder, List.of()).stream()
        .map(child -> Optional.ofNullable(topics.get(child)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** All topics, each before those below it. */
  List<Topic> all() {
    List<Topic> all = new ArrayList<>();
    below("").forEach(topic -> collect(topic, all));
    return all;
  }

  private static void collect(Topic topic, List<Topic> into) {
    into.add(topic);
    topic.topics().forEach(below -> collect(below, into));
  }

  /** The topics around a file, outermost first. */
  List<Topic> around(SourcePath file) {
    List<Topic> path = new ArrayList<>();
    for (String folder = file.folder(); !folder.isEmpty(); folder = above(folder)) {
      Optional.ofNullable(topics.get(folder)).ifPresent(path::add);
    }
    Collections.reverse(path);
    return path;
  }

  /** The topic whose own page a note is. */
  Optional<Topic> ofIndex(Note note) {
    return Optional.ofNullable(topics.get(note.path().folder()))
        .filter(topic -> topic.index().filter(own -> own.path().equals(note.path())).isPresent());
  }

  /** The note that is the content folder's own page. */
  Optional<Note> home() {
    return Optional.ofNullable(indexes.get(""));
  }

  /** Notes at the top of the content folder, the folder's own page left out. */
  List<Note> loose() {
    return List.copyOf(notes.getOrDefault("", List.of()));
  }
}
