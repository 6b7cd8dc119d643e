package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IndexFilesTest {

  private static final Synonyms NONE = Synonyms.of("");

  @TempDir private Path site;

  private static List<Passage> notes() {
    return Headings.of(Path.of("content"));
  }

  @Test
  void sameNotesGiveTheSameBytes() {
    assertThat(Built.of(notes(), NONE).files()).isEqualTo(Built.of(notes(), NONE).files());
  }

  /** Of this repository's notes, some 500 files; the share falls as a site grows. */
  @Test
  void changedSentenceChangesAtMostATenthOfTheFiles() {
    List<Passage> notes = notes();
    int middle = notes.size() / 2;
    List<Passage> changed = new ArrayList<>(notes);
    changed.set(middle, notes.get(middle).withText(notes.get(middle).text() + "\n改动一句，说缓存穿透"));
    assertThat(share(notes, changed)).isBetween(1.0, 10.0);
  }

  @Test
  void newSectionChangesAtMostAnEighthOfTheFiles() {
    List<Passage> notes = notes();
    int end = notes.size() / 2;
    while (notes.get(end).page().equals(notes.get(end - 1).page())) {
      end++;
    }
    List<Passage> changed = new ArrayList<>(notes);
    changed.add(end, notes.get(end - 1).withText("新的一节，说的是线程池和缓存穿透的关系"));
    assertThat(share(notes, changed)).isBetween(1.0, 12.5);
  }

  /** How many files of a hundred are others than before. */
  private static double share(List<Passage> before, List<Passage> after) {
    Set<OutputFile> old = new HashSet<>(Built.of(before, NONE).files());
    List<OutputFile> files = Built.of(after, NONE).files();
    return 100.0 * files.stream().filter(file -> !old.contains(file)).count() / files.size();
  }

  @Test
  void everyFileIsAScriptOfOneCallBelowItsFolder() {
    for (OutputFile file : Built.of(notes(), NONE).files()) {
      assertThat(file.path().value()).startsWith("search/").endsWith(".js");
      assertThat(((OutputFile.Text) file).text())
          .startsWith("zhuji.search.put(\"")
          .endsWith(");\n")
          .doesNotContain("</", "<!--", "\u2028", "\u2029");
    }
  }

  @Test
  void oddNotesAreIndexedAndFound() {
    StringBuilder headings = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      headings.append("## 第").append(i).append("个标题\n\n内容").append(i).append("\n\n");
    }
    List<Passage> notes = new ArrayList<>();
    notes.addAll(Headings.note("none.md", "没有标题的笔记"));
    notes.addAll(Headings.note("huge.md", "# 大\n\n" + "很长的一段文字没有标点".repeat(500_000) + "末尾独特"));
    notes.addAll(Headings.note("many.md", headings.toString()));
    notes.addAll(Headings.note("code.md", "```java\nint onlyCodeHere = 0;\n```"));
    notes.addAll(Headings.note("signs.md", "# ？！\n\n……"));
    notes.addAll(
        Headings.note("\u8bed\u6587.md", "# <script>alert(1)</script>\n\n\ud800 </script>"));
    Built built = Built.of(notes, NONE);
    assertThat(built.problems()).isEmpty();
    Searcher searcher = built.searcher();
    assertThat(first(searcher, "没有标题")).isEqualTo("none.html");
    assertThat(first(searcher, "末尾独特")).isEqualTo("huge.html");
    assertThat(first(searcher, "第1999个标题")).isEqualTo("many.html");
    assertThat(first(searcher, "onlyCodeHere")).isEqualTo("code.html");
    assertThat(first(searcher, "alert")).isEqualTo("语文.html");
  }

  private static String first(Searcher searcher, String question) {
    return searcher.search(question, Filter.NONE, 1).hits().getFirst().page().value();
  }

  @Test
  void anyQuestionHasAnAnswer() {
    Built built = Built.of(notes(), NONE);
    Asking.write(built.files(), site);
    List<String> questions =
        List.of(
            "线程".repeat(5000),
            "word ".repeat(2000),
            "?!.,;:",
            "\"",
            "\"\"",
            "\"\"\"“”",
            "😀👍🏽",
            "\ud800\udc00\ud800",
            "אבג שלום",
            "<script>alert(1)</script>",
            "__proto__ constructor toString",
            "\\u0000\u0000\n\t",
            "' OR 1=1 --",
            "a".repeat(400));
    List<String> asked =
        questions.stream().map(one -> new Asking.Asked(one, Filter.NONE).json()).toList();
    List<String> answers = Scripts.answers(site, asked);
    for (int i = 0; i < questions.size(); i++) {
      assertThat(answers.get(i))
          .isEqualTo(
              Asking.lucene(built.searcher(), new Asking.Asked(questions.get(i), Filter.NONE)));
    }
  }

  @Test
  void siteOfNothingHasAnIndexOfNothing() {
    Built built = Built.of(List.of(), NONE);
    Asking.write(built.files(), site);
    assertThat(built.searcher().search("线程", Filter.NONE, 5).hits()).isEmpty();
    assertThat(Scripts.answers(site, List.of(new Asking.Asked("线程", Filter.NONE).json())))
        .containsExactly("{\"total\":0,\"hits\":[],\"meant\":[]}");
  }

  @Test
  void missingOrChangedFileIsAnErrorAndNotAnEmptyAnswer() throws Exception {
    Built built = Built.of(notes(), NONE);
    Asking.write(built.files(), site);
    String asked = new Asking.Asked("线程", Filter.NONE).json();
    assertThat(Scripts.answers(site, List.of(asked)).getFirst()).contains("\"hits\":[[");
    try (var files = Files.list(site.resolve("search/t"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        int check = text.indexOf("\",\"") + 3;
        Files.writeString(file, text.substring(0, check) + "!!" + text.substring(check + 2));
      }
    }
    assertThat(Scripts.answers(site, List.of(asked))).containsExactly("{\"error\":\"stale\"}");
    try (var files = Files.list(site.resolve("search/t"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(Scripts.answers(site, List.of(asked)).getFirst()).startsWith("{\"error\":\"");
  }

  @Test
  void synonymsOfOneWordAreAProblemWithItsLine() {
    Synonyms synonyms = Synonyms.of("# words\n协程 = goroutine\n锁\n");
    assertThat(synonyms.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith(
                        "synonyms.txt:3: warning[search-synonyms]: not a group of synonyms:"
                            + " \"锁\""));
  }
}
