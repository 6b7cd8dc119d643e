package dev.zhuji.link;

import dev.zhuji.model.Note;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sorts notes as one would read them: a folder's own note first, then its notes and folders by
 * {@code order} (a folder has that of its own note), then notes before folders, then by name.
 */
final class ReadingOrder {

  /** Something in a folder: a note, or a folder. */
  private record Child(int order, boolean folder, NaturalKey key, List<Note> notes) {}

  private static final Comparator<Child> ORDER =
      Comparator.comparingInt(Child::order).thenComparing(Child::folder).thenComparing(Child::key);

  private final Map<String, List<Note>> notes = new HashMap<>();
  private final Map<String, Set<String>> folders = new HashMap<>();
  private final Set<SourcePath> indexes;

  private ReadingOrder(Set<SourcePath> indexes) {
    this.indexes = indexes;
  }

  /**
   * @param indexes the notes that are their folder's page
   */
  static List<Note> sort(List<Note> notes, Set<SourcePath> indexes) {
    ReadingOrder order = new ReadingOrder(indexes);
    notes.forEach(order::add);
    return order.list("");
  }

  private void add(Note note) {
    String folder = note.path().folder();
    notes.computeIfAbsent(folder, key -> new ArrayList<>()).add(note);
    String below = folder;
    while (!below.isEmpty()) {
      String parent = Catalogue.parent(below);
      if (!folders.computeIfAbsent(parent, key -> new TreeSet<>()).add(below)) {
        break;
      }
      below = parent;
    }
  }

  private List<Note> list(String folder) {
    List<Note> list = new ArrayList<>();
    List<Child> children = new ArrayList<>();
    for (Note note : notes.getOrDefault(folder, List.of())) {
      if (indexes.contains(note.path())) {
        list.add(note);
      } else {
        children.add(
            new Child(order(note), false, NaturalKey.of(note.path().stem()), List.of(note)));
      }
    }
    for (String below : folders.getOrDefault(folder, Set.of())) {
      List<Note> inside = list(below);
      Note first = inside.getFirst();
      boolean own = first.path().folder().equals(below) && indexes.contains(first.path());
      String name = below.substring(folder.length(), below.length() - 1);
      int order = own ? order(first) : Integer.MAX_VALUE;
      children.add(new Child(order, true, NaturalKey.of(name), inside));
    }
    children.sort(ORDER);
    children.forEach(child -> list.addAll(child.notes));
    return list;
  }

  private static int order(Note note) {
    return note.meta().order().orElse(Integer.MAX_VALUE);
  }
}
