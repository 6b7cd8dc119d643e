package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageVerbTest {

  @TempDir private Path folder;

  private Path notes() throws IOException {
    Path notes = Notes.clean(folder);
    Files.writeString(
        notes.resolve("r1.md"),
        """
        ---
        type: round
        ---
        # 一面

        - [ ] 没有笔记的题 <!-- q: bare; self: 不会 -->
        - [ ] 太短的题 [甲](a.md) <!-- q: thin; kind: project -->
        """);
    Files.writeString(notes.resolve("b.md"), "# 乙\n\n没人链接。\n");
    return notes;
  }

  @Test
  void namesEachGapWithItsPlaceAndWhatNobodyLinks() throws IOException {
    Path notes = notes();
    Run run = Run.of("coverage", notes);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "missing 没有笔记的题 [failed]",
            "        r1.md:6:1: no-note, few-follow-ups",
            "thin    太短的题",
            "        r1.md:7:1: short, no-heading",
            "lonely  b.md");
    assertThat(run.err())
        .isEqualTo(
            "2 questions: 1 missing, 1 thin (0 %); 0 of 0 follow-ups have a note; 1 lonely"
                + " notes\n");
  }

  @Test
  void failsUnderTheWantedShareAndOnlyThen() throws IOException {
    Path notes = notes();
    assertThat(Run.of("coverage", notes, "--fail-under", "1").code()).isEqualTo(1);
    assertThat(Run.of("coverage", notes, "--fail-under", "0").code()).isZero();
    assertThat(Run.of("coverage", "content", "--fail-under", "100").code()).isZero();
  }

  @Test
  void printsTheSameAsJson() throws IOException {
    Run run = Run.of("coverage", notes(), "--json", "--fail-under", "50");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("percent").getAsInt()).isZero();
    assertThat(json.getAsJsonObject("counts").toString())
        .isEqualTo("{\"missing\":1,\"thin\":1,\"shallow\":0,\"good\":0}");
    JsonObject first = json.getAsJsonArray("questions").get(0).getAsJsonObject();
    assertThat(first.get("id").getAsString()).isEqualTo("bare");
    assertThat(first.get("line").getAsInt()).isEqualTo(6);
    assertThat(first.get("self").getAsString()).isEqualTo("failed");
    assertThat(json.getAsJsonArray("lonely").toString()).isEqualTo("[\"b.md\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "viele"})
  void refusesWhatIsNoPercentage(String share) throws IOException {
    Run run = Run.of("coverage", notes(), "--fail-under", share);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--fail-under");
  }

  @Test
  void refusesSettingsThatItDoesNotUnderstand() throws IOException {
    Path notes = Notes.with(folder, "titel: 站\n", "# 甲\n");
    Run run = Run.of("coverage", notes);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("error[settings-key]");
  }

  @Test
  void aSiteWithoutRoundsIsCovered() throws IOException {
    Run run = Run.of("coverage", Notes.clean(folder), "--fail-under", "100");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
  }
}
