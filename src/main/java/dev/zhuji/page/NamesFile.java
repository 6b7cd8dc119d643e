package dev.zhuji.page;

import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * The tags and topics that the search finds by their names, as a script that hands them over.
 *
 * <p>In columns, the largest first, which compresses best, and no more than {@link #MOST} of them,
 * because a reader loads them all: {@code names}; {@code pages}, relative to the site, those of
 * tags without folder and ending, and nothing where it is the name in lower case; {@code notes},
 * how many; {@code asked}, how many questions a tag has, where any has some.
 */
final class NamesFile {

  static final OutputPath PLACE = new OutputPath("search/names.js");

  static final int MOST = 1000;

  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparing((Row row) -> row.notes() + row.asked())
          .reversed()
          .thenComparing(Row::name)
          .thenComparing(Row::page);

  private record Row(String name, String page, int notes, int asked) {}

  private final Library library;
  private final Hrefs hrefs = Hrefs.from(HomePages.PLACE);

  NamesFile(Library library) {
    this.library = library;
  }

  OutputFile file() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("tag", columns(library.tags.sorted().stream().map(NamesFile::row).toList()));
    all.put(
        "topic",
        columns(
            library.topics.all().stream()
                .filter(topic -> topic.size() > 0)
                .map(topic -> new Row(topic.title(), hrefs.to(topic.page()), topic.size(), 0))
                .toList()));
    return new OutputFile.Text(PLACE, "zhuji.search.put(\"names\",\"\"," + Json.of(all) + ");\n");
  }

  private static Row row(TagShelf.Tag tag) {
    String stem = tag.stem();
    boolean same = stem.equals(tag.name().toLowerCase(Locale.ROOT));
    return new Row(tag.name(), same ? "" : stem, tag.notes().size(), tag.questions().size());
  }

  private static Map<String, Object> columns(List<Row> unordered) {
    List<Row> rows = unordered.stream().sorted(LARGEST_FIRST).limit(MOST).toList();
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("names", rows.stream().map(Row::name).toList());
    columns.put("pages", rows.stream().map(Row::page).collect(Collectors.joining(" ")));
    columns.put("notes", numbers(rows, Row::notes));
    if (rows.stream().anyMatch(row -> row.asked() > 0)) {
      columns.put("asked", numbers(rows, Row::asked));
    }
    return columns;
  }

  private static List<Integer> numbers(List<Row> rows, ToIntFunction<Row> number) {
    return rows.stream().map(number::applyAsInt).toList();
  }
}
