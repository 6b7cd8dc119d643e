package dev.zhuji.search;

import dev.zhuji.json.Json;
import dev.zhuji.page.SampleSite;
import dev.zhuji.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts into a folder what {@code src/bench/search.js} compares: this project's index, the same
 * sections as pages and as records for others to index, and questions with a known answer, of which
 * no weight was chosen on any.
 */
final class Comparison {

  private Comparison() {}

  public static void main(String[] arguments) throws IOException {
    List<Passage> passages = Corpus.of(Path.of(arguments[0]));
    Path to = Path.of(arguments[1]);
    // once to warm up, as in a build that has parsed its notes
    Indexer.export(passages, Synonyms.of(""));
    long start = System.nanoTime();
    Asking.write(Indexer.export(passages, Synonyms.of("")).files(), to.resolve("zhuji"));
    double seconds = (System.nanoTime() - start) / 1e9;
    Asking.write(
        Theme.open(Optional.empty(), SampleSite.settings(Optional.empty())).assets(List.of()),
        to.resolve("zhuji"));
    Questions questions = new Questions(passages, 20261122);
    List<Questions.Known> headings = questions.headings();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("seconds", Double.toString(seconds));
    all.put("A", heldOut(headings));
    all.put("B", heldOut(Questions.keywords(headings)));
    all.put("C", heldOut(questions.stretches(1200)));
    Files.writeString(to.resolve("questions.json"), Json.of(all));
    Files.writeString(to.resolve("sections.json"), Json.of(sections(passages)));
    pages(passages).forEach((page, html) -> write(to.resolve("pages").resolve(page), html));
  }

  private static List<Object> heldOut(List<Questions.Known> all) {
    List<Object> some = new ArrayList<>();
    for (int i = 1; i < all.size(); i += 2) {
      Questions.Known known = all.get(i);
      some.add(List.of(known.question(), known.page(), known.anchor().orElse("")));
    }
    return some;
  }

  private static List<Object> sections(List<Passage> passages) {
    Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
    for (Passage passage : passages) {
      String page = passage.page().value();
      String anchor = passage.anchor().orElse("");
      Map<String, Object> section =
          sections.computeIfAbsent(page + "#" + anchor, key -> new LinkedHashMap<>());
      section.putIfAbsent("id", sections.size());
      section.put("page", page);
      section.put("anchor", anchor);
      section.put("title", passage.heading());
      section.put("titles", passage.title() + " " + String.join(" ", passage.trail()));
      section.merge("text", passage.text(), (a, b) -> a + "\n" + b);
    }
    return List.copyOf(sections.values());
  }

  /** A page of HTML for each note, its sections below headings with ids. */
  private static Map<String, String> pages(List<Passage> passages) {
    Map<String, StringBuilder> pages = new LinkedHashMap<>();
    Map<String, String> last = new HashMap<>();
    for (Passage passage : passages) {
      String page = passage.page().value();
      StringBuilder html = pages.computeIfAbsent(page, key -> begun(passage));
      String anchor = passage.anchor().orElse("");
      if (!anchor.isEmpty() && !anchor.equals(last.put(page, anchor))) {
        int level = Math.min(6, 2 + passage.trail().size());
        html.append(
            "<h%d id=\"%s\">%s</h%d>\n"
                .formatted(level, anchor, escaped(passage.heading()), level));
      }
      html.append("<p>").append(escaped(passage.text()).replace("\n", "<br>")).append("</p>\n");
    }
    Map<String, String> finished = new LinkedHashMap<>();
    pages.forEach(
        (page, html) -> finished.put(page, html.append("</main></body></html>\n").toString()));
    return finished;
  }

  private static StringBuilder begun(Passage passage) {
    String title = escaped(passage.title());
    return new StringBuilder(
        "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><main data-pagefind-body><h1>%s</h1>\n"
            .formatted(title, title));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void write(Path file, String text) {
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
