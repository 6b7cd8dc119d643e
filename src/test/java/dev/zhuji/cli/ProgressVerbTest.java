package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressVerbTest {

  private static final String SITE = "abcdefgh234567ab";

  @TempDir private Path folder;

  private Path file(String name, String site, String... reviews) throws IOException {
    return text(
        name,
        "{\"format\":\"zhuji-progress\",\"version\":1,\"site\":{\"id\":\"%s\"},\"log\":[%s],\"x\":7}"
            .formatted(site, String.join(",", reviews)));
  }

  private Path text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String review(int time, String question, int grade) {
    return "[%d,\"%s\",%d,5,\"r\",0,\"d-1\"]".formatted(time, question, grade);
  }

  private Path notes() throws IOException {
    Path notes = Notes.clean(folder);
    Files.writeString(
        notes.resolve("r1.md"),
        """
        ---
        type: round
        ---
        # 一面：基础

        - [ ] 甲题 <!-- q: one; was: old -->
        - [x] 乙题 <!-- q: two -->
        - [ ] 丙题 <!-- q: three -->
          - [ ] 追问：丁 <!-- q: four -->
        """);
    return notes;
  }

  @Test
  void tellsWhatFilesHoldTogether() throws IOException {
    Path a = file("a.json", SITE, review(0, "one", 1), review(86_400, "one", 3));
    Path b = file("b.json", SITE, review(60, "old", 2), review(86_400, "gone", 1));
    Run run = Run.of("progress", "stats", a, b, "--notes", notes());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "site: " + SITE,
            "reviews: 4",
            "sessions: 0",
            "first: 1970-01-01T00:00:00Z",
            "last: 1970-01-02T00:00:00Z",
            "questions: 2",
            "grades: failed 1, known 1",
            "rounds: 一面：基础 1/3",
            "unknown: 1");
    JsonObject json =
        JsonParser.parseString(Run.of("progress", "stats", a, "--json").out()).getAsJsonObject();
    assertThat(json.get("reviews").getAsInt()).isEqualTo(2);
    assertThat(json.has("rounds")).isFalse();
  }

  @Test
  void mergesIntoTheSameFileInAnyOrder() throws IOException {
    Path a = file("a.json", SITE, review(1, "one", 1));
    Path b = file("b.json", SITE, review(2, "two", 3));
    Path both = folder.resolve("both.json");

    Run run = Run.of("progress", "merge", a, b, "-o", both);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo("2 reviews in " + both + "\n");
    String merged = Files.readString(both);
    assertThat(merged).contains("\"x\": 7", review(1, "one", 1), review(2, "two", 3));
    assertThat(Run.of("progress", "merge", b, a).out()).isEqualTo(merged);
    assertThat(Run.of("progress", "merge", both, a, both).out()).isEqualTo(merged);
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path a = file("a.json", SITE, review(1, "one", 1));
    String before = Files.readString(a);
    Run run = Run.of("progress", "merge", a, "-o", a);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is there already; nothing was written");
    assertThat(Files.readString(a)).isEqualTo(before);
  }

  @Test
  void mixesSitesOnlyWhenAsked() throws IOException {
    List<Path> files = List.of(file("a.json", SITE), file("b.json", "other234other234"));
    Run run = Run.of("progress", "merge", files.get(0), files.get(1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("several sites: " + SITE + ", other234other234", "--any-site");
    assertThat(run.out()).isEmpty();
    assertThat(Run.of("progress", "merge", files.get(0), files.get(1), "--any-site").code())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | progress-json | not JSON: line 1, column 2",
        "[] | progress-format | no progress file",
        "{\"format\":\"zhuji-progress\",\"version\":3} | progress-newer | version 3",
        "{\"format\":\"zhuji-progress\",\"version\":1,\"__proto__\":1} | progress-name | __proto__",
        "[[[[[[[[[]]]]]]]]] | progress-depth | 8 levels"
      })
  void aBrokenFileFailsWithItsReason(String text, String code, String message) throws IOException {
    Path broken = text("broken.json", text);
    Path sound = file("sound.json", SITE, review(1, "one", 1));
    Path output = folder.resolve("out.json");
    for (Run run :
        List.of(
            Run.of("progress", "stats", broken),
            Run.of("progress", "merge", sound, broken, "-o", output),
            Run.of("progress", "apply", broken, "--notes", notes(), "--write"))) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("broken.json: error[" + code + "]").contains(message);
    }
    assertThat(output).doesNotExist();
    assertThat(Files.readString(broken)).isEqualTo(text);
  }

  @Test
  void aHugeFileIsNotEvenRead() throws IOException {
    Path huge = text("huge.json", "[".repeat(6_000_000));
    assertThat(Run.of("progress", "stats", huge).err()).contains("error[progress-size]");
  }

  @Test
  void saysHowManyRecordsAreLeftOut() throws IOException {
    Path flawed = file("a.json", SITE, review(1, "one", 1), review(1, "one", 9), "3");
    Run run = Run.of("progress", "merge", flawed);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("warning[progress-record]: 2 records are none");
    assertThat(run.out()).contains(review(1, "one", 1));
  }

  @Test
  void ticksWhatIsKnownAndNoOtherByte() throws IOException {
    Path notes = notes();
    Path round = notes.resolve("r1.md");
    String before = Files.readString(round);
    Path file =
        file(
            "a.json",
            SITE,
            review(1, "old", 3),
            review(1, "two", 3),
            review(1, "three", 3),
            review(2, "three", 2),
            review(1, "four", 4));

    Run dry = Run.of("progress", "apply", file, "--notes", notes);
    assertThat(dry.out().lines()).containsExactly("r1.md:6:1: one  甲题", "r1.md:9:3: four  丁");
    assertThat(dry.err()).isEqualTo("2 to tick; --write does it\n");
    assertThat(Files.readString(round)).isEqualTo(before);

    Run run = Run.of("progress", "apply", file, "--notes", notes, "--write");
    assertThat(run.code()).isZero();
    assertThat(Files.readString(round))
        .isEqualTo(before.replace("- [ ] 甲题", "- [x] 甲题").replace("[ ] 追问：丁", "[x] 追问：丁"));
    assertThat(Run.of("progress", "apply", file, "--notes", notes, "--write").err())
        .isEqualTo("0 boxes ticked\n");
  }

  @Test
  void ticksNothingForAnotherSite() throws IOException {
    Path notes = notes();
    Path file = file("a.json", "other234other234", review(1, "one", 3));
    Run run = Run.of("progress", "apply", file, "--notes", notes, "--write");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is of the site other234other234", SITE);
    assertThat(Run.of("progress", "apply", file, "--notes", notes, "--any-site").out())
        .contains("甲题");
  }

  @Test
  void aFileThatIsNotThereOrAMissingVerbIsAMistakeOfTheCommandLine() {
    assertThat(Run.of("progress", "stats", folder.resolve("none.json")).code()).isEqualTo(2);
    assertThat(Run.of("progress").code()).isEqualTo(2);
    assertThat(Run.of("progress", "stats").code()).isEqualTo(2);
  }
}
