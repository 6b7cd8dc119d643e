package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import dev.zhuji.json.Json;
import dev.zhuji.model.OutputFile;
import dev.zhuji.page.SampleSite;
import dev.zhuji.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts as they are delivered, in a page from the disk, answer as Lucene does. */
final class PageParityIT {

  private static final int AT_ONCE = 100;

  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="zh" data-root="./" data-site="parity"><meta charset="utf-8"><title>x</title>
      <main></main><script src="assets/zhuji.js"></script><script src="assets/engine.js"></script>
      <script src="questions.js"></script>
      """;

  private static final String ASK =
      """
      (async () => {
        const bits = (score) => new Int32Array(new Float32Array([score]).buffer)[0];
        const out = [];
        for (const { question, filter, limit } of questions.slice(%d, %d)) {
          const { kind, ...facets } = filter || {};
          const { hits: all, scores, plan, lexicon } = await zhuji.search.ask(question, facets);
          const isQuestion = {};
          zhuji.search.store.ranges(lexicon.manifest.questions, (id) => (isQuestion[id] = true));
          const hits = all.filter((id) => !kind || (kind === "question") === !!isQuestion[id]);
          const top = Array.from(hits.slice(0, limit), (id) => [id, bits(scores[id])]);
          out.push(JSON.stringify({ total: hits.length, hits: top, meant: plan.meant }));
        }
        return out.join("\\n");
      })()\
      """;

  @TempDir private Path site;

  private void write(List<OutputFile> files) throws IOException {
    Asking.write(files, site);
    Asking.write(
        Theme.open(Optional.empty(), SampleSite.settings(Optional.empty())).assets(List.of()),
        site);
    Files.writeString(site.resolve("index.html"), PAGE);
  }

  @ParameterizedTest
  @EnumSource
  void answersAboutTheNotesAsLuceneDoes(Kind kind) throws IOException {
    List<Passage> passages = Headings.of(Path.of("content"));
    Built built = Built.of(passages, Synonyms.of(ParityTest.SYNONYMS));
    List<Asking.Asked> asked = Asking.some(passages, 2500, 20261122);
    write(built.files());
    Files.writeString(
        site.resolve("questions.js"),
        "var questions = ["
            + String.join(",\n", asked.stream().map(Asking.Asked::json).toList())
            + "];");
    List<String> answers = new ArrayList<>();
    try (Tab tab = kind.open()) {
      tab.go(site.resolve("index.html").toUri().toString());
      for (int from = 0; from < asked.size(); from += AT_ONCE) {
        tab.eval(ASK.formatted(from, from + AT_ONCE)).lines().forEach(answers::add);
      }
      assertThat(tab.complaints()).isEmpty();
    }
    assertThat(answers).hasSameSizeAs(asked).hasSizeGreaterThan(2000);
    for (int i = 0; i < asked.size(); i++) {
      assertThat(answers.get(i))
          .as(asked.get(i).json())
          .isEqualTo(Asking.lucene(built.searcher(), asked.get(i)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesMarksOffLettersAsJavaDoes(Kind kind) throws IOException {
    write(List.of());
    StringBuilder letters = new StringBuilder();
    for (String line : Characters.lines("letters.txt")) {
      int first = Integer.parseInt(line.substring(0, line.indexOf('\t')), 16);
      for (int i = 0; i < line.length() - line.indexOf('\t') - 1; i++) {
        letters.appendCodePoint(first + i).append(' ');
      }
    }
    Files.writeString(
        site.resolve("questions.js"), "var letters = " + Json.of(letters.toString()) + ";");
    try (Tab tab = kind.open()) {
      tab.go(site.resolve("index.html").toUri().toString());
      String tokens =
          tab.eval(
              "(() => { const all = []; zhuji.search.tokenize(letters, (...token) =>"
                  + " all.push(token.join(' '))); return JSON.stringify(all); })()");
      assertThat(tokens).isEqualTo(TokenizerScriptTest.json(letters.toString()));
    }
  }
}
