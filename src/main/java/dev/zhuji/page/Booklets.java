package dev.zhuji.page;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which topics are documents for paper, and where those stand. A topic of a single text has none:
 * that text prints as it is. One that no browser would lay out in one go is several documents.
 */
final class Booklets {

  /** Characters of HTML; a document ends before the note that goes beyond. */
  private static final int LONGEST = 2_000_000;

  /**
   * A document.
   *
   * @param notes that stand in it, after the topic's own page if it is the first
   */
  record Booklet(Topic topic, int part, OutputPath page, List<Note> notes) {}

  private final Map<String, List<Booklet>> booklets = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  Booklets(Site site, TopicTree topics, Settings settings) {
    if (!settings.printTopics()) {
      return;
    }
    site.pages().values().forEach(page -> taken.add(page.fold()));
    site.files().values().forEach(file -> taken.add(file.fold()));
    topics.all().forEach(topic -> taken.add(topic.page().fold()));
    topics.all().forEach(this::bind);
  }

  private void bind(Topic topic) {
    List<Note> notes =
        topic.notes().stream().filter(note -> note.meta().type() == NoteType.NOTE).toList();
    if (notes.isEmpty() || notes.size() == 1 && topic.index().isEmpty()) {
      return;
    }
    List<Booklet> parts = new ArrayList<>();
    for (List<Note> some : split(notes)) {
      parts.add(new Booklet(topic, parts.size() + 1, free(topic.page()), some));
    }
    booklets.put(topic.folder(), List.copyOf(parts));
  }

  private static List<List<Note>> split(List<Note> notes) {
    List<List<Note>> parts = new ArrayList<>();
    long length = 0;
    int start = 0;
    for (int i = 0; i < notes.size(); i++) {
      long own = length(notes.get(i));
      if (i > start && length + own > LONGEST) {
        parts.add(notes.subList(start, i));
        start = i;
        length = 0;
      }
      length += own;
    }
    parts.add(notes.subList(start, notes.size()));
    return parts;
  }

  private static long length(Note note) {
    return note.sections().stream().mapToLong(section -> length(section.body())).sum();
  }

  private static long length(Body body) {
    long length = 0;
    for (Fragment fragment : body.fragments()) {
      if (fragment instanceof Fragment.Markup(String html)) {
        length += html.length();
      }
    }
    return length;
  }

  /** Beside the topic's page: {@code print.html} for {@code index.html}. */
  private OutputPath free(OutputPath topic) {
    String stem =
        topic
            .value()
            .replaceFirst("\\.html$", "-print")
            .replaceFirst("(^|/)index-print$", "$1print");
    OutputPath page = new OutputPath(stem + ".html");
    for (int i = 2; !taken.add(page.fold()); i++) {
      page = new OutputPath(stem + "-" + i + ".html");
    }
    return page;
  }

  /** The documents of a topic, in their order; none for most that hold but other topics. */
  List<Booklet> of(Topic topic) {
    return booklets.getOrDefault(topic.folder(), List.of());
  }

  List<Booklet> all() {
    return booklets.values().stream().flatMap(List::stream).toList();
  }
}
