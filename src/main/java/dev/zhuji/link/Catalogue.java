package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.model.Content;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a link can name, by each of its names. */
final class Catalogue {

  private static final Pattern AROUND_HASH = Pattern.compile("(?<! ) *# *");

  private final Map<SourcePath, Note> notes = new HashMap<>();
  private final Map<String, Place> byPath = new HashMap<>();
  private final Map<String, Place> byFoldedPath = new HashMap<>();
  private final Map<String, List<Place>> byName = new HashMap<>();
  private final Map<String, List<Place>> byAlias = new HashMap<>();
  private final Map<String, List<Place>> byTitle = new HashMap<>();
  private final Map<String, List<Place>> byHashedName = new HashMap<>();
  private final Map<String, SourcePath> byPage = new HashMap<>();
  private final Map<String, SourcePath> indexes = new HashMap<>();
  private final Map<String, String> foldedFolders = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Addresses addresses;

  /**
   * @param sorted notes sorted by path
   */
  Catalogue(List<Note> sorted, Content content, Addresses addresses) {
    this.addresses = addresses;
    for (Note note : sorted) {
      notes.put(note.path(), note);
      add(new Place(note.path(), Place.Kind.NOTE));
      addFolders(note.path().folder());
    }
    content.hidden().forEach(path -> add(new Place(path, Place.Kind.HIDDEN)));
    content.files().forEach(path -> add(new Place(path, Place.Kind.FILE)));
    content.problems().stream()
        .filter(problem -> problem.code() == Code.UNREADABLE)
        .forEach(problem -> unreadable.add(problem.at().path()));
    addresses.indexes().forEach(path -> indexes.put(path.folder(), path));
    addresses.pages().forEach((path, page) -> byPage.put(page.value(), path));
    for (Note note : sorted) {
      Place place = new Place(note.path(), Place.Kind.NOTE);
      note.meta().aliases().forEach(alias -> put(byAlias, alias, place));
      put(byTitle, note.title(), place);
      if (!note.headline().equals(note.title())) {
        put(byTitle, note.headline(), place);
      }
    }
  }

  private void add(Place place) {
    SourcePath path = place.path();
    byPath.put(path.value(), place);
    byFoldedPath.putIfAbsent(Fold.name(path.value()), place);
    put(byName, path.name(), place);
    if (place.kind() != Place.Kind.FILE) {
      put(byName, path.stem(), place);
    }
    if (path.name().indexOf('#') >= 0) {
      put(byHashedName, tight(path.name()), place);
      put(byHashedName, tight(path.stem()), place);
    }
  }

  private void addFolders(String folder) {
    for (String up = folder; !up.isEmpty() && folders.add(up); up = parent(up)) {
      foldedFolders.putIfAbsent(Fold.name(up), up);
    }
  }

  static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  private static void put(Map<String, List<Place>> map, String name, Place place) {
    List<Place> places = map.computeIfAbsent(Fold.name(name), key -> new ArrayList<>(1));
    if (!places.contains(place)) {
      places.add(place);
    }
  }

  Note note(SourcePath path) {
    Note note = notes.get(path);
    if (note == null) {
      throw new IllegalArgumentException("not a published note: " + path);
    }
    return note;
  }

  /** Whether the machine would not give out the file. */
  boolean isUnreadable(SourcePath path) {
    return unreadable.contains(path.value());
  }

  boolean isNote(SourcePath path) {
    return notes.containsKey(path);
  }

  Optional<Place> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** The first file whose path differs in case or Unicode form at most. */
  Optional<Place> nearlyAt(String path) {
    return Optional.ofNullable(byFoldedPath.get(Fold.name(path)));
  }

  /**
   * Files and notes with that name, with or without {@code .md}; sorted by path, hidden ones last.
   */
  List<Place> named(String name) {
    return byName.getOrDefault(Fold.name(name), List.of());
  }

  /** Files with {@code #} in their name, which wikilinks take for the start of a heading. */
  List<Place> withHash(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return byHashedName.getOrDefault(Fold.name(name), List.of());
  }

  /** Without the spaces around {@code #}, which wikilinks lose. */
  static String tight(String name) {
    return name.indexOf('#') < 0 ? name : AROUND_HASH.matcher(name).replaceAll("#");
  }

  List<Place> withAlias(String alias) {
    return byAlias.getOrDefault(Fold.name(alias), List.of());
  }

  List<Place> withTitle(String title) {
    return byTitle.getOrDefault(Fold.name(title), List.of());
  }

  /** The note whose page that is. */
  Optional<SourcePath> ofPage(String page) {
    return Optional.ofNullable(byPage.get(page));
  }

  /**
   * The folder with notes in it of that name, as it is written on the disk.
   *
   * @param folder with its {@code /}, or empty for the content folder
   */
  Optional<String> folder(String folder) {
    if (folder.isEmpty() || folders.contains(folder)) {
      return Optional.of(folder);
    }
    return Optional.ofNullable(foldedFolders.get(Fold.name(folder)));
  }

  Optional<SourcePath> indexOf(String folder) {
    return Optional.ofNullable(indexes.get(folder));
  }

  OutputPath folderPage(String folder) {
    return addresses.folderPage(folder);
  }

  /** The paths of all published notes and files, to find what an author may have meant. */
  Collection<String> paths() {
    return shown().map(SourcePath::value).toList();
  }

  /** Their names, {@code .md} included. */
  Collection<String> fileNames() {
    return shown().map(SourcePath::name).collect(Collectors.toSet());
  }

  private Stream<SourcePath> shown() {
    return byPath.values().stream()
        .filter(place -> place.kind() != Place.Kind.HIDDEN)
        .map(Place::path);
  }

  /** File names, aliases and titles as written. */
  Collection<String> names() {
    Set<String> names = new HashSet<>();
    for (Note note : notes.values()) {
      names.add(note.path().stem());
      names.add(note.title());
      names.addAll(note.meta().aliases());
    }
    return names;
  }
}
