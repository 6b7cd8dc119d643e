package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.model.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Notes that nobody should write, from Markdown to the answers of Lucene and of the browser. */
final class AwkwardNotesTest {

  private static final int MEGABYTE = 1_000_000;

  @TempDir private Path notes;
  @TempDir private Path site;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void areIndexedAndFound() throws IOException {
    write("plain.md", "只有一句话，没有标题，说的是渐进搬迁。\n");
    write("huge.md", "## 巨大\n\n" + paragraphs(5 * MEGABYTE) + "最后一句提到独角兽。\n");
    write("headings.md", headings(2000));
    write("code.md", "```java\nint onlyCodeStandsHere = 42; // 没有一句正文\n```\n");
    Result result = new Build(Inputs.of(notes)).run(Progress.NONE);
    assertThat(result.hasErrors()).isFalse();
    Searcher searcher = Searcher.of(Corpus.of(notes), Synonyms.of(""));

    assertThat(first(searcher, "渐进搬迁")).isEqualTo("plain.html");
    assertThat(first(searcher, "独角兽")).isEqualTo("huge.html#巨大");
    assertThat(first(searcher, "第1234个标题")).isEqualTo("headings.html#第1234个标题");
    assertThat(first(searcher, "第1999个标题")).isEqualTo("headings.html#第1999个标题");
    assertThat(first(searcher, "onlyCodeStandsHere")).isEqualTo("code.html");
    assertThat(first(searcher, "没有一句正文")).isEqualTo("code.html");
    assertBrowserAgrees(
        result,
        searcher,
        List.of("渐进搬迁", "独角兽", "第1234个标题", "onlyCode", "\"最后一句提到独角兽\"", "第777段", "标题"));
  }

  private void assertBrowserAgrees(Result result, Searcher searcher, List<String> questions) {
    List<OutputFile> index =
        result.files().values().stream()
            .filter(file -> file.path().value().startsWith("search/"))
            .toList();
    Asking.write(index, site);
    List<Asking.Asked> asked =
        questions.stream().map(question -> new Asking.Asked(question, Filter.NONE)).toList();
    List<String> answers = Scripts.answers(site, asked.stream().map(Asking.Asked::json).toList());
    List<String> lucene = asked.stream().map(one -> Asking.lucene(searcher, one)).toList();
    assertThat(answers).isEqualTo(lucene).noneMatch(answer -> answer.contains("\"hits\":[]"));
  }

  private static String first(Searcher searcher, String question) {
    List<Hit> hits = new ArrayList<>(searcher.search(question, Filter.NONE, 1).hits());
    Hit hit = hits.getFirst();
    return hit.page().value() + hit.anchor().map(anchor -> "#" + anchor).orElse("");
  }

  private static String paragraphs(int bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() * 3 < bytes; i++) {
      text.append("第").append(i).append("段说的是同一件事，一遍又一遍，没有别的标题把它分开。".repeat(4)).append("\n\n");
    }
    return text.toString();
  }

  private static String headings(int count) {
    StringBuilder text = new StringBuilder("# 很多标题\n\n");
    for (int i = 0; i < count; i++) {
      text.append("## 第").append(i).append("个标题\n\n内容").append(i).append("\n\n");
    }
    return text.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(notes.resolve(name), text);
  }
}
