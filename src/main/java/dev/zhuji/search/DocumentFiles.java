package dev.zhuji.search;

import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The passages themselves, for titles and snippets: as many as share their number's upper bits. */
final class DocumentFiles {

  private static final int SMALL = 16_000;
  private static final int LARGE = 80_000;

  private DocumentFiles() {}

  /**
   * How many bits of a number the passages of a file do not share: small files cost a reader less,
   * large ones keep their count bearable on a large site.
   */
  static int shift(DocumentIds ids) {
    return ids.end() < SMALL ? 2 : ids.end() < LARGE ? 3 : 4;
  }

  static List<OutputFile> of(List<Passage> passages, DocumentIds ids) {
    int shift = shift(ids);
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < passages.size(); ) {
      int group = ids.of(i) >> shift;
      int from = i;
      while (i < passages.size() && ids.of(i) >> shift == group) {
        i++;
      }
      files.add(
          ScriptFile.json(
              "d/" + Integer.toString(group, 36), "", Json.of(pages(passages, ids, from, i))));
    }
    return files;
  }

  /** Passages that follow each other on a page stand together under it. */
  private static List<Object> pages(List<Passage> passages, DocumentIds ids, int from, int to) {
    List<Object> pages = new ArrayList<>();
    for (int i = from; i < to; ) {
      Passage first = passages.get(i);
      List<Object> sections = new ArrayList<>();
      for (; i < to && passages.get(i).page().equals(first.page()); i++) {
        Passage passage = passages.get(i);
        List<Object> section = new ArrayList<>();
        section.add(ids.of(i));
        section.add(passage.kind() == Passage.Kind.QUESTION ? 1 : 0);
        section.add(passage.anchor().orElse(""));
        section.add(passage.heading());
        section.add(passage.trail());
        section.add(passage.text());
        if (!passage.aliases().isEmpty()) {
          // not to be shown: the page adds up the terms of all that was indexed
          section.add(String.join("\n", passage.aliases()));
        }
        sections.add(section);
      }
      Map<String, Object> page = new LinkedHashMap<>();
      page.put("url", first.page().encoded());
      page.put("title", first.title());
      page.put("topic", first.topic());
      page.put("in", sections);
      pages.add(page);
    }
    return pages;
  }
}
