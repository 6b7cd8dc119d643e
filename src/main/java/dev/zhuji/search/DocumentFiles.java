package dev.zhuji.search;

import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The passages themselves, for titles and snippets: as many as share their number's upper bits. */
final class DocumentFiles {

  /** How many bits of a number the passages of a file do not share. */
  static final int SHIFT = 3;

  private DocumentFiles() {}

  static List<OutputFile> of(List<Passage> passages, DocumentIds ids) {
    List<OutputFile> files = new ArrayList<>();
    for (int i = 0; i < passages.size(); ) {
      int group = ids.of(i) >> SHIFT;
      int from = i;
      while (i < passages.size() && ids.of(i) >> SHIFT == group) {
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
        sections.add(
            List.of(
                ids.of(i),
                passage.kind() == Passage.Kind.QUESTION ? 1 : 0,
                passage.anchor().orElse(""),
                passage.heading(),
                passage.trail(),
                passage.text()));
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
