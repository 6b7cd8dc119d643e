package dev.zhuji.page;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders of the content as topics. A folder is one when notes stand in it or it has a page of
 * its own; other folders are passed through, so that {@code notes/redis/} stands at the top when
 * {@code notes/} holds nothing but folders.
 */
final class TopicTree {

  private final Site site;
  private final Map<String, List<Note>> notes = new LinkedHashMap<>();
  private final Map<String, Note> indexes = new HashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();
  private final Map<String, Topic> topics = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  TopicTree(Site site) {
    this.site = site;
    site.pages().values().forEach(page -> taken.add(folded(page)));
    site.notes().forEach(this::place);
    notes.keySet().stream().filter(this::isTopic).forEach(this::hang);
    children.getOrDefault("", List.of()).forEach(this::grow);
  }

  private static String folded(OutputPath page) {
    return page.value().toLowerCase(Locale.ROOT);
  }

  private void place(Note note) {
    String folder = note.path().folder();
    boolean index = note.path().isIndex() && note.meta().type() == NoteType.NOTE;
    boolean first = !indexes.containsKey(folder);
    notes.computeIfAbsent(folder, key -> new ArrayList<>());
    if (index && first) {
      indexes.put(folder, note);
    } else {
      notes.getOrDefault(folder, new ArrayList<>()).add(note);
    }
  }

  private boolean isTopic(String folder) {
    return !folder.isEmpty()
        && (indexes.containsKey(folder)
            || notes.getOrDefault(folder, List.of()).stream()
                .anyMatch(note -> note.meta().type() == NoteType.NOTE));
  }

  private void hang(String folder) {
    children.computeIfAbsent(parent(folder), key -> new ArrayList<>()).add(folder);
  }

  /** The nearest folder above that is a topic, or the empty string. */
  private String parent(String folder) {
    String above = folder;
    do {
      above = above.substring(0, above.lastIndexOf('/', above.length() - 2) + 1);
    } while (!above.isEmpty() && !isTopic(above));
    return above;
  }

  private Topic grow(String folder) {
    List<Topic> below = children.getOrDefault(folder, List.of()).stream().map(this::grow).toList();
    Optional<Note> index = Optional.ofNullable(indexes.get(folder));
    List<Note> own = List.copyOf(notes.getOrDefault(folder, List.of()));
    OutputPath page = index.map(note -> site.page(note.path())).orElseGet(() -> free(folder, own));
    Topic topic =
        new Topic(folder, index.map(Note::title).orElse(name(folder)), page, index, own, below);
    topics.put(folder, topic);
    return topic;
  }

  private static String name(String folder) {
    return new SourcePath(folder.substring(0, folder.length() - 1)).name();
  }

  /** {@code index.html} beside the folder's notes, else a name made from the folder's. */
  private OutputPath free(String folder, List<Note> own) {
    for (Note note : own) {
      String page = site.page(note.path()).value();
      boolean beside = depth(page) == depth(folder);
      OutputPath candidate =
          new OutputPath(page.substring(0, page.lastIndexOf('/') + 1) + "index.html");
      if (beside && taken.add(folded(candidate))) {
        return candidate;
      }
    }
    OutputPath candidate = new OutputPath("topics/" + Slug.of(folder) + ".html");
    taken.add(folded(candidate));
    return candidate;
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
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
    String folder = file.folder();
    while (!folder.isEmpty()) {
      Optional.ofNullable(topics.get(folder)).ifPresent(path::add);
      folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
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
