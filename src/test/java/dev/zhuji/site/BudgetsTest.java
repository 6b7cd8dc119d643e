package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page weighs on its way to a reader, gzipped as a host does. */
final class BudgetsTest {

  /** Has a budget of its own; no page waits for it. */
  private static final String STUDY = "assets/study.js";

  private static Fixture site;

  @BeforeAll
  static void build() {
    site = Fixture.in(Path.of("content"), Optional.of(Path.of("theme"))).build();
  }

  private static int zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }

  private static int zipped(String path) {
    OutputFile file = site.result().files().get(new OutputPath(path));
    if (file instanceof OutputFile.Text text) {
      return zipped(text.text().getBytes(StandardCharsets.UTF_8));
    }
    if (file instanceof OutputFile.Copy copy) {
      try (var in = copy.from().toURL().openStream()) {
        return zipped(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new AssertionError("no file " + path);
  }

  private static int sum(List<String> paths) {
    return paths.stream().mapToInt(BudgetsTest::zipped).sum();
  }

  private static List<String> pages() {
    return site.files().stream()
        .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
        .toList();
  }

  private static List<String> files(Document page, String selector, String attribute) {
    return page.select(selector).stream()
        .map(element -> element.attr(attribute).replaceFirst("^(\\.\\./)+", ""))
        .toList();
  }

  private static List<String> scripts(Document page) {
    return files(page, "script[src]", "src");
  }

  private static List<String> sheets(Document page) {
    return files(page, "link[rel=stylesheet]", "href");
  }

  @Test
  void aStyleSheetWeighsTenKilobytes() {
    assertThat(site.files())
        .filteredOn(path -> path.matches("assets/[a-z]+\\.css"))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(zipped(path)).as(path).isLessThanOrEqualTo(10_000));
  }

  @Test
  void scriptsBeforeAnyActionWeighTwelveKilobytes() {
    assertThat(pages())
        .allSatisfy(
            path -> {
              List<String> scripts = scripts(site.page(path));
              assertThat(scripts).as(path).doesNotContain(STUDY);
              assertThat(sum(scripts)).as(path).isLessThanOrEqualTo(12_000);
            });
  }

  @Test
  void aColdNoteWeighsThirtyKilobytesInFiveRequests() {
    List<String> notes =
        pages().stream().filter(path -> site.page(path).body().hasClass("note")).toList();
    assertThat(notes).hasSizeGreaterThan(50);
    assertThat(notes)
        .allSatisfy(
            path -> {
              Document page = site.page(path);
              List<String> scripts = scripts(page);
              List<String> sheets = sheets(page);
              // the icon is the browser's own wish, after the page
              assertThat(1 + scripts.size() + sheets.size()).as(path).isLessThanOrEqualTo(5);
              page.select("main .prose").empty();
              int frame = zipped(page.outerHtml().getBytes(StandardCharsets.UTF_8));
              assertThat(frame + sum(scripts) + sum(sheets)).as(path).isLessThanOrEqualTo(30_000);
            });
  }

  @Test
  void theGraphWeighsTwentyKilobytes() {
    assertThat(zipped("graph.html")).isLessThanOrEqualTo(20_000);
  }

  @Test
  void whatEnlargesTheGraphWeighsTwoKilobytes() {
    assertThat(zipped("assets/lens.js")).isLessThanOrEqualTo(2_000);
  }

  @Test
  void theThemeWeighsAQuarterOfAMegabyte() {
    List<String> assets =
        site.files().stream()
            .filter(path -> path.startsWith("assets/") && !path.startsWith("assets/previews/"))
            .filter(path -> !path.matches("assets/vendor/(mermaid|katex)/.*"))
            .toList();
    assertThat(assets).contains("assets/zhuji.css", STUDY, "assets/search.js");
    assertThat(sum(assets)).isLessThanOrEqualTo(250_000);
  }

  /** Where a page keeps its scripts for studying, with what all of its tools need. */
  private static final List<String> CORE =
      List.of(STUDY, "assets/store.js", "assets/vendor/ts-fsrs/ts-fsrs.js", "assets/study.css");

  private static int tools(String names) {
    return sum(CORE)
        + sum(Arrays.stream(names.split(" ")).map(name -> "assets/" + name + ".js").toList());
  }

  /** All that a page can ever ask for, its sheet and the scheduler among it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue tally topics today",
        "tally topics mastery",
        "tally checklist file",
        "file queue tally hub review",
        "urgency",
        "mine"
      })
  void theToolsOfAPageWeighTwentyFiveKilobytes(String names) {
    assertThat(tools(names)).isLessThanOrEqualTo(25_000);
  }

  /**
   * The mock interview is a page of its own; drills come where one is drawn, the report at the end.
   */
  @Test
  void theMockInterviewWeighsTwentyFiveKilobytesAndItsLaterPartsFourMoreEach() {
    assertThat(tools("mock") + zipped("assets/mock.css")).isLessThanOrEqualTo(25_000);
    assertThat(zipped("assets/drill.js") + zipped("assets/drill.css")).isLessThanOrEqualTo(4_000);
    assertThat(zipped("assets/report.js") + zipped("assets/report.css")).isLessThanOrEqualTo(4_000);
  }

  /** All that answers a question of plain words: nothing more is loaded for one but the index. */
  @Test
  void whatAnswersQuestionsWeighsSixKilobytesAndFifteenWithItsFields() {
    assertThat(zipped("assets/engine.js")).isLessThanOrEqualTo(6_000);
    assertThat(sum(List.of("assets/engine.js", "assets/search.js"))).isLessThanOrEqualTo(15_000);
  }

  /** What a reader types loads the rest. */
  @Test
  void theSearchPageWeighsTwelveKilobytesOfScriptsBeforeAnyAction() {
    List<String> scripts = new ArrayList<>(scripts(site.page("search.html")));
    scripts.add("assets/search.js");
    assertThat(sum(scripts)).isLessThanOrEqualTo(12_000);
  }

  /** After an answer, and where nothing is asked; neither is waited for. */
  @Test
  void whatStandsBesideAnAnswerWeighsAKilobyteEach() {
    assertThat(List.of("assets/names.js", "assets/due.js"))
        .allSatisfy(path -> assertThat(zipped(path)).as(path).isLessThanOrEqualTo(1_000));
  }

  @Test
  void aPartOfThePreviewsWeighsTwelveKilobytes() {
    assertThat(site.files())
        .filteredOn(path -> path.startsWith("assets/previews/"))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(zipped(path)).as(path).isLessThanOrEqualTo(12_000));
  }
}
