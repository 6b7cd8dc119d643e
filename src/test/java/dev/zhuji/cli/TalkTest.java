package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verbs print, and where. */
class TalkTest {

  private static final String ESCAPE = "\u001b";

  @TempDir private Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  private static JsonObject json(Run run) {
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(1);
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private List<Run> runs(boolean live, boolean colour) throws IOException {
    Path notes = Notes.broken(folder);
    return List.of(
        Run.in(live, colour, "check", notes),
        Run.in(live, colour, "build", notes, "-o", site(), "--timings"),
        Run.in(live, colour, "search", "甲", "--notes", notes),
        Run.in(live, colour, "--help"),
        Run.in(live, colour, "build", "--help"),
        Run.in(live, colour, "build", "--nonsense"));
  }

  @Test
  void printsNoEscapeSequencesWithoutATerminal() throws IOException {
    for (Run run : runs(false, false)) {
      assertThat(run.all()).isNotEmpty().doesNotContain(ESCAPE).doesNotContain("\r");
    }
    assertThat(Run.of("new", folder.resolve("base")).all()).doesNotContain(ESCAPE);
  }

  @Test
  void printsTheFirstHintsOfAKindAndAllOfThemWhenAsked() throws IOException {
    Path notes = Notes.clean(folder);
    for (int i = 0; i < 25; i++) {
      Files.writeString(notes.resolve("n" + i + ".md"), "---\ntag: 甲\n---\n# 题 " + i + "\n");
    }
    assertThat(Run.of("check", notes).out().lines().filter(line -> line.contains("[meta-key]")))
        .hasSize(10);
    assertThat(Run.of("check", notes).out()).endsWith("15 more of meta-key; -v shows them\n");
    assertThat(
            Run.of("check", notes, "-v").out().lines().filter(line -> line.contains("[meta-key]")))
        .hasSize(25);
  }

  @Test
  void printsColoursOnATerminal() throws IOException {
    for (Run run : runs(true, true)) {
      assertThat(run.all()).contains(ESCAPE + "[").contains(ESCAPE + "[0m");
    }
  }

  @Test
  void printsNoColoursWhereTheyAreNotWanted() throws IOException {
    for (Run run : runs(true, false)) {
      assertThat(run.out()).doesNotContain(ESCAPE);
      assertThat(run.err()).doesNotContain("m" + ESCAPE).doesNotContainPattern(ESCAPE + "\\[[0-9]");
    }
  }

  @Test
  void takesTheLineOfProgressAwayWhenTheBuildEnds() throws IOException {
    Run run = Run.watched("check", Notes.clean(folder));
    assertThat(run.err()).contains("read", "parse").endsWith("\r" + ESCAPE + "[Kno problems\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void printsProblemsOnlyWhenQuiet() throws IOException {
    Path notes = Notes.broken(folder);
    for (Run run :
        List.of(Run.of("check", notes, "-q"), Run.of("build", notes, "-o", site(), "-q"))) {
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).contains("a.md:3:1: error[link-note]").contains("a.md:5:");
      assertThat(run.out().lines().filter(line -> !line.startsWith("  "))).hasSize(2);
    }
    assertThat(Run.watched("check", notes, "-q").err()).isEmpty();
    assertThat(Run.of("search", "甲", "--notes", notes, "-q").err()).isEmpty();
  }

  @Test
  void printsProblemsAndCountsAsJson() throws IOException {
    JsonObject json = json(Run.of("check", Notes.broken(folder), "--json"));
    assertThat(json.getAsJsonObject("counts").toString())
        .isEqualTo("{\"link-anchor\":1,\"link-note\":1}");
    JsonArray problems = json.getAsJsonArray("problems");
    assertThat(problems).hasSize(2);
    JsonObject first = problems.get(0).getAsJsonObject();
    assertThat(first.keySet())
        .containsExactly("path", "line", "column", "severity", "code", "message", "hint");
    assertThat(first.get("severity").getAsString()).isEqualTo("error");
    assertThat(first.get("code").getAsString()).isEqualTo("link-note");
    assertThat(first.get("column").getAsInt()).isEqualTo(1);
    assertThat(first.get("message").getAsString()).contains("没有");
  }

  @Test
  void printsJsonWithoutProblemsAndWithoutASite() throws IOException {
    JsonObject clean = json(Run.watched("check", Notes.clean(folder), "--json"));
    assertThat(clean.getAsJsonArray("problems")).isEmpty();
    assertThat(clean.getAsJsonObject("counts").keySet()).isEmpty();
    Path notes = Notes.with(folder, "titel: 站\n", "# 甲\n");
    JsonObject refused = json(Run.of("build", notes, "-o", site(), "--json"));
    assertThat(refused.getAsJsonObject("counts").has("settings-key")).isTrue();
    assertThat(refused.get("written").getAsInt()).isZero();
  }

  @Test
  void checkWritesNothing() throws IOException {
    Path notes = Notes.broken(folder);
    List<Path> before = tree();
    Run.of("check", notes, "--drafts");
    Run.of("search", "甲", "--notes", notes);
    assertThat(tree()).isEqualTo(before);
  }

  private List<Path> tree() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void buildsASecondTimeWithoutWriting() throws IOException {
    Path notes = Notes.clean(folder);
    JsonObject first = json(Run.of("build", notes, "-o", site(), "--json"));
    JsonObject second = json(Run.of("build", notes, "-o", site(), "--json"));
    assertThat(first.get("written").getAsInt()).isPositive();
    assertThat(second.get("written").getAsInt()).isZero();
    assertThat(second.get("removed").getAsInt()).isZero();
    assertThat(second.get("unchanged")).isEqualTo(first.get("written"));
  }

  @Test
  void publishesDraftsWhenAsked() throws IOException {
    Path notes = Notes.with(folder, "title: 站\n", "---\ndraft: true\n---\n# 甲\n");
    Run.of("build", notes, "-o", site());
    assertThat(site().resolve("a.html")).doesNotExist();
    Run.of("build", notes, "-o", site(), "--drafts");
    assertThat(site().resolve("a.html")).isNotEmptyFile();
  }

  @Test
  void buildsInAnEmptyFolderWhatNewLaidOut() throws IOException {
    Path base = Files.createDirectories(folder.resolve("base"));
    assertThat(Run.of("new", base).out()).contains("zhuji serve");
    Run run = Run.of("build", base.resolve("content"), "-o", site(), "--strict");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(site().resolve("redis/rehash.html")).isNotEmptyFile();
  }

  @Test
  void searchPrintsWhereEachHitIs() throws IOException {
    Path notes = Notes.with(folder, "title: 站\n", "# 甲\n\n## 搬迁\n\n渐进式 rehash。\n");
    Run run = Run.of("search", "--notes", notes, "渐进式", "rehash");
    assertThat(run.out().lines().toList())
        .satisfiesExactly(
            title -> assertThat(title).isEqualTo("甲 › 搬迁"),
            place -> assertThat(place).matches("  a\\.html#搬迁  \\([0-9.]+\\)"));
    assertThat(run.err()).endsWith("1 of 1 found\n");
    assertThat(Run.of("search", "--notes", notes, "没有的词").out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "build, --output --strict --timings --open --config --theme --drafts --quiet --json --jobs",
    "check, --strict --config --theme --drafts --quiet --verbose --json --jobs",
    "serve, --port --poll --open --config --theme --drafts --quiet --jobs",
    "coverage, --fail-under --all --json --config --theme --drafts",
    "ids, --write --json --config --theme",
    "search, --notes --limit --questions --round --topic --tag --config --json",
    "new, --title --help --version"
  })
  void helpNamesTheOptionsOfAVerb(String verb, String options) {
    Run run = Run.of(verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(Arrays.asList(options.split(" ")))
        .allSatisfy(o -> assertThat(run.out()).contains(o));
  }
}
