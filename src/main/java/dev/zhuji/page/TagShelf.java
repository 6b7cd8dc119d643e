package dev.zhuji.page;

import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Site;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stands under each tag. Tags that differ only in case are one, spelled as first met. */
final class TagShelf {

  static final OutputPath OVERVIEW = new OutputPath("tags/index.html");

  /**
   * A tag with the notes and root questions that have it.
   *
   * @param stem the name of its page's file, without folder and ending
   */
  record Tag(String name, String stem, List<Note> notes, List<Asking.Place> questions) {

    OutputPath page() {
      return new OutputPath("tags/" + stem + ".html");
    }

    int size() {
      return notes.size() + questions.size();
    }
  }

  private final Map<String, Tag> tags = new LinkedHashMap<>();

  TagShelf(Site site, Asking asking) {
    for (Note note : site.notes()) {
      distinct(note.meta().tags()).forEach(tag -> shelf(tag).notes().add(note));
    }
    for (Asking.Place place : asking.roots()) {
      distinct(place.tags()).forEach(tag -> shelf(tag).questions().add(place));
    }
  }

  private static Collection<String> distinct(List<String> names) {
    Map<String, String> found = new LinkedHashMap<>();
    names.forEach(name -> found.putIfAbsent(key(name), name));
    return found.values();
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private Tag shelf(String name) {
    return tags.computeIfAbsent(
        key(name), key -> new Tag(name, Slug.of(key), new ArrayList<>(), new ArrayList<>()));
  }

  Optional<Tag> find(String name) {
    return Optional.ofNullable(tags.get(key(name)));
  }

  /** The tags of these names, each once. */
  List<Tag> find(List<String> names) {
    return distinct(names).stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** All tags by name, Chinese by pinyin. */
  List<Tag> sorted() {
    Collator collator = Collator.getInstance(Locale.CHINA);
    return tags.values().stream()
        .sorted(Comparator.comparing(Tag::name, collator).thenComparing(Tag::name))
        .toList();
  }
}
