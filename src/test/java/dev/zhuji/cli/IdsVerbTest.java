package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdsVerbTest {

  private static final String ROUND =
      """
      \uFEFF---
      type: round
      ---
      # 一面

      - [ ] 有编号 <!-- q: given; min: 3 -->
      - [ ] 没有编号 [甲](a.md)
        - [ ] 追问：也是一张卡
        - 追问：不是卡
      - [x] 只有设置 <!-- self: 模糊 -->
      - [ ] 没有编号 [甲](a.md)
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;

  private Path notes(String round) throws IOException {
    Path notes = Notes.clean(folder);
    Files.writeString(notes.resolve("r1.md"), round);
    return notes;
  }

  @Test
  void listsWhatHasNoIdAndWritesNothing() throws IOException {
    Path notes = notes(ROUND);
    Run run = Run.of("ids", notes);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("r1\\.md:7:1: q-[0-9a-f]{10}  没有编号"),
            line -> assertThat(line).matches("r1\\.md:8:3: q-[0-9a-f]{10}  也是一张卡"),
            line -> assertThat(line).matches("r1\\.md:10:1: q-[0-9a-f]{10}  只有设置"),
            line -> assertThat(line).matches("r1\\.md:11:1: q-[0-9a-f]{10}-2  没有编号"));
    assertThat(run.err()).isEqualTo("4 without an id; --write adds it\n");
    assertThat(Files.readString(notes.resolve("r1.md"))).isEqualTo(ROUND);
  }

  @Test
  void writesTheIdsAndNoOtherByte() throws IOException {
    Path notes = notes(ROUND);
    assertThat(Run.of("ids", notes, "--write").err())
        .isEqualTo("4 ids written\nquestions.lock: 5 added, 0 dropped\n");

    String written = Files.readString(notes.resolve("r1.md"));
    assertThat(written)
        .containsPattern("没有编号 \\[甲\\]\\(a\\.md\\) <!-- q: q-[0-9a-f]{10} -->\r\n")
        .containsPattern("追问：也是一张卡 <!-- q: q-[0-9a-f]{10} -->\r\n")
        .containsPattern("- \\[x\\] 只有设置 <!-- q: q-[0-9a-f]{10}; self: 模糊 -->\r\n")
        .contains("- 追问：不是卡\r\n");
    assertThat(
            written
                .replaceAll(" <!-- q: q-[0-9a-f]{10}(-2)? -->", "")
                .replaceAll("q: q-[0-9a-f]{10}; ", ""))
        .isEqualTo(ROUND);
    Run again = Run.of("ids", notes, "--write");
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).isEqualTo("every question has its id\n");
    assertThat(Files.readString(notes.resolve("r1.md"))).isEqualTo(written);
  }

  @Test
  void anIdSurvivesAnotherWording() throws IOException {
    Path notes = notes(ROUND);
    Run.of("ids", notes, "--write");
    String before = Run.of("coverage", notes, "--json").out();
    Path file = notes.resolve("r1.md");
    Files.writeString(file, Files.readString(file).replace("只有设置", "改了说法"));
    assertThat(Run.of("coverage", notes, "--json").out().replace("改了说法", "只有设置")).isEqualTo(before);
  }

  @Test
  void checkTellsOfAnIdThatIsLostUntilItsLineIsDeleted() throws IOException {
    Path notes = notes(ROUND);
    Run.of("ids", notes, "--write");
    assertThat(Run.of("check", notes, "--strict").out()).doesNotContain("question-l");

    Path file = notes.resolve("r1.md");
    Files.writeString(file, Files.readString(file).replace("q: given", "q: taken"));
    Run check = Run.of("check", notes, "--strict");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("r1.md:6:1: warning[question-lost]: no question has the id \"given\" any more");

    Run write = Run.of("ids", notes, "--write");
    assertThat(write.err())
        .isEqualTo(
            """
            every question has its id
            questions.lock: 1 added, 0 dropped
            lost: given; if its question has another id now, write "was: given" into its comment, else delete its line
            """);
    assertThat(Run.of("check", notes).out()).contains("question-lost");
    Path lock = notes.resolve("questions.lock");
    Files.writeString(lock, Files.readString(lock).replaceFirst("(?m)^given .*\n", ""));
    assertThat(Run.of("check", notes).out()).doesNotContain("question-l");
  }

  @Test
  void aQuestionThatIsGoneIsDropped() throws IOException {
    Path notes = notes(ROUND);
    Run.of("ids", notes, "--write");
    Path file = notes.resolve("r1.md");
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^- \\[[ x]] 只有设置.*\\R", ""));
    assertThat(Run.of("check", notes).out()).contains("question-lost");

    Run write = Run.of("ids", notes, "--write");
    assertThat(write.err()).contains("questions.lock: 0 added, 1 dropped\ndropped: q-");
    assertThat(Run.of("check", notes).out()).doesNotContain("question-l");
  }

  @Test
  void anIdThatIsNamedByWasIsKept() throws IOException {
    Path notes = notes(ROUND);
    Run.of("ids", notes, "--write");
    Path file = notes.resolve("r1.md");
    Files.writeString(file, Files.readString(file).replace("q: given", "q: taken; was: given"));
    assertThat(Run.of("check", notes).out()).doesNotContain("question-l");
    assertThat(Run.of("ids", notes, "--write", "--json").out()).contains("\"dropped\":[]");
    assertThat(Files.readString(notes.resolve("questions.lock")))
        .contains("\ngiven 有编号\n", "\ntaken 有编号\n");
  }

  @Test
  void writesNoListWhereNothingIsAsked() throws IOException {
    Path notes = Notes.clean(folder);
    assertThat(Run.of("ids", notes, "--write").err()).isEqualTo("every question has its id\n");
    assertThat(notes.resolve("questions.lock")).doesNotExist();
  }

  @Test
  void printsTheSameAsJson() throws IOException {
    Run run = Run.of("ids", notes(ROUND), "--json");
    assertThat(JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("missing"))
        .hasSize(4);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theKnowledgeBaseHasAllItsIds() {
    assertThat(Run.of("ids", "content").err()).isEqualTo("every question has its id\n");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(Run.of("ids", folder.resolve("none")).code()).isEqualTo(2);
  }
}
