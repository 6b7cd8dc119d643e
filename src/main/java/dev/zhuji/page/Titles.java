package dev.zhuji.page;

import dev.zhuji.json.Json;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the page for a wrong address compares it with: a script that calls {@code zhuji.near} with
 * each page's address below the site, its title and a note's other names.
 */
final class Titles {

  private static final OutputPath PLACE = new OutputPath("assets/titles.js");

  private final Library library;

  Titles(Library library) {
    this.library = library;
  }

  OutputFile file() {
    List<List<String>> pages = new ArrayList<>();
    library.site.notes().forEach(note -> pages.add(names(note)));
    library.topics.all().stream()
        .filter(topic -> topic.index().isEmpty())
        .forEach(topic -> pages.add(List.of(topic.page().encoded(), topic.title())));
    return new OutputFile.Text(PLACE, "zhuji.near(" + Json.of(pages) + ");\n");
  }

  private List<String> names(Note note) {
    return Stream.concat(
            Stream.of(library.site.page(note.path()).encoded(), note.title()),
            note.meta().aliases().stream())
        .toList();
  }
}
