package dev.zhuji.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Planned;
import dev.zhuji.model.Coverage;
import dev.zhuji.model.CoverageLevel;
import dev.zhuji.model.Gap;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurveyorTest {

  private static final String ENOUGH = "渐进式搬迁要分很多次做完。".repeat(40);

  @TempDir private Path folder;

  private Coverage coverage() {
    return coverage(folder);
  }

  private static Coverage coverage(Path notes) {
    return switch (new Build(Inputs.of(notes)).plan()) {
      case Planned.Rounds rounds -> rounds.plan().coverage();
      case Planned.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void round(int number, String body) throws IOException {
    write("r" + number + ".md", "---\ntype: round\nround: " + number + "\n---\n\n# 轮\n\n" + body);
  }

  private void note(String name, String body) throws IOException {
    write(name, "# 甲\n\n## 乙\n\n" + body + "\n");
  }

  private Coverage.Entry only() {
    Coverage coverage = coverage();
    assertThat(coverage.questions()).hasSize(1);
    return coverage.questions().getFirst();
  }

  private List<Gap> gaps(String question) throws IOException {
    round(1, question);
    return only().gaps();
  }

  @Test
  void everyQuestionAndFollowUpOfTheKnowledgeBaseHasANote() {
    Coverage coverage = coverage(Path.of("content"));

    assertThat(coverage.questions()).hasSize(30);
    assertThat(coverage.followUps()).isGreaterThan(90);
    assertThat(coverage.followUpsMissing()).isZero();
    assertThat(coverage.lonely()).isEmpty();
    assertThat(coverage.questions())
        .allSatisfy(entry -> assertThat(entry.gaps()).as(entry.text()).isEmpty());
    assertThat(coverage.percent()).isEqualTo(100);
  }

  @Test
  void theThirtyQuestionsAreMissingWithoutNotesAndGetBetterOneNoteAtATime() throws IOException {
    for (int i = 1; i <= 3; i++) {
      Files.copy(Path.of("content/rounds/round-" + i + ".md"), folder.resolve("r" + i + ".md"));
    }
    assertThat(coverage().count(CoverageLevel.MISSING)).isEqualTo(30);
    assertThat(coverage().percent()).isZero();

    Path rounds = Files.createDirectories(folder.resolve("rounds"));
    for (int i = 1; i <= 3; i++) {
      Files.move(folder.resolve("r" + i + ".md"), rounds.resolve("r" + i + ".md"));
    }
    Files.createDirectories(folder.resolve("troubleshooting"));
    Files.copy(
        Path.of("content/troubleshooting/cpu-100.md"),
        folder.resolve("troubleshooting/cpu-100.md"));
    assertThat(coverage().count(CoverageLevel.MISSING)).isEqualTo(29);
    assertThat(coverage().questions())
        .filteredOn(entry -> entry.id().value().equals("cpu-100"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.gaps()).containsExactly(Gap.FOLLOW_UP));
  }

  @Test
  void aQuestionWithoutALinkThatArrivesIsMissing() throws IOException {
    assertThat(gaps("- [ ] 问\n  - 追问：一\n    - 追问：二\n")).containsExactly(Gap.NO_NOTE, Gap.FOLLOW_UP);
    assertThat(gaps("- [ ] 问 [没有](none.md)\n").getFirst()).isEqualTo(Gap.NO_NOTE);
    assertThat(only().level()).isEqualTo(CoverageLevel.MISSING);
  }

  @Test
  void aShortUnfinishedOrFlatNoteIsThin() throws IOException {
    note("a.md", "短。");
    assertThat(gaps("- [ ] 问 [甲](a.md) <!-- kind: project -->\n")).containsExactly(Gap.SHORT);
    write("a.md", "# 甲\n\n" + ENOUGH);
    assertThat(only().gaps()).containsExactly(Gap.NO_HEADING);
    note("a.md", ENOUGH + "\n\nTODO 补一张图");
    assertThat(only().gaps()).containsExactly(Gap.UNFINISHED);
    note("a.md", ENOUGH + "\n\nvim 的 TODOList 插件");
    assertThat(only().gaps()).isEmpty();
    write("a.md", "---\nstatus: draft\n---\n# 甲\n\n## 乙\n\n" + ENOUGH);
    assertThat(only().gaps()).containsExactly(Gap.DRAFT);
    assertThat(only().level()).isEqualTo(CoverageLevel.THIN);
  }

  @Test
  void aLinkToASectionCountsForThatSection() throws IOException {
    write("a.md", "# 甲\n\n## 乙\n\n短。\n\n## 丙\n\n短。\n\n### 丁\n\n" + ENOUGH);
    assertThat(gaps("- [ ] 问 [乙](a.md#乙) <!-- kind: project -->\n")).containsExactly(Gap.SHORT);
    assertThat(gaps("- [ ] 问 [丙](a.md#丙) <!-- kind: project -->\n")).isEmpty();
  }

  @Test
  void theBestOfSeveralNotesCounts() throws IOException {
    note("a.md", "短。");
    note("b.md", ENOUGH);
    assertThat(gaps("- [ ] 问 [甲](a.md) [乙](b.md) <!-- kind: project -->\n")).isEmpty();
    assertThat(only().notes()).containsExactly(new SourcePath("a.md"), new SourcePath("b.md"));
  }

  @Test
  void eachKindOfQuestionHasADepthOfItsOwn() throws IOException {
    note("a.md", ENOUGH);
    assertThat(gaps("- [ ] 问 [甲](a.md)\n")).containsExactly(Gap.FEW_FOLLOW_UPS);
    String chain = "  - 追问：一 [甲](a.md)\n    - 追问：二 [甲](a.md)\n";
    assertThat(gaps("- [ ] 问 [甲](a.md)\n" + chain)).isEmpty();
    assertThat(gaps("- [ ] 问 [甲](a.md) <!-- kind: debug -->\n")).containsExactly(Gap.NO_STEPS);
    assertThat(gaps("- [ ] 问 [甲](a.md) <!-- kind: debug -->\n  - 步骤：\n    1. 看\n")).isEmpty();
    assertThat(gaps("- [ ] 问 [甲](a.md) <!-- kind: design -->\n")).containsExactly(Gap.NO_PROCEDURE);
    assertThat(only().level()).isEqualTo(CoverageLevel.SHALLOW);
  }

  @Test
  void namesTheFollowUpsWithoutANote() throws IOException {
    note("a.md", ENOUGH);
    assertThat(gaps("- [ ] 问 [甲](a.md)\n  - 追问：一 [甲](a.md)\n    - 追问：二\n"))
        .containsExactly(Gap.FOLLOW_UP);
    assertThat(only().followUps())
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.text()).isEqualTo("二");
              assertThat(open.depth()).isEqualTo(2);
              assertThat(open.at()).hasToString("r1.md:10:5");
            });
    assertThat(coverage().followUpsMissing()).isEqualTo(1);
  }

  @Test
  void aQuestionOfTwoRoundsIsAskedTwiceAndListedOnce() throws IOException {
    note("a.md", ENOUGH);
    round(1, "- [ ] 问 [甲](a.md) <!-- q: one; kind: project; self: 会 -->\n");
    round(2, "- [ ] 问 <!-- q: one; self: 不会 -->\n  - 追问：再问\n");

    Coverage.Entry entry = only();
    assertThat(entry.rounds()).containsExactly(new SourcePath("r1.md"), new SourcePath("r2.md"));
    assertThat(entry.self()).hasToString("Optional[FAILED]");
    assertThat(entry.notes()).hasSize(1);
    assertThat(entry.followUps()).extracting(open -> open.round().value()).containsExactly("r2.md");
  }

  @Test
  void whatIsAskedOftenAnsweredBadlyAndThinComesFirst() throws IOException {
    note("a.md", ENOUGH);
    note("short.md", "短。");
    round(
        1,
        """
        - [ ] 好的 [甲](a.md) <!-- q: good; kind: project; self: 不会; freq: 高 -->
        - [ ] 会的 <!-- q: known; self: 会 -->
        - [ ] 薄的 [短](short.md) <!-- q: thin; self: 不会 -->
        - [ ] 两轮都问 <!-- q: twice; self: 模糊 -->
        - [ ] 不会的 <!-- q: failed; self: 不会 -->
        - [ ] 少问的 <!-- q: rare; self: 不会; freq: 低 -->
        """);
    round(2, "- [ ] 两轮都问 <!-- q: twice -->\n");

    assertThat(coverage().questions())
        .extracting(entry -> entry.id().value())
        .containsExactly("twice", "failed", "thin", "rare", "known", "good");
  }

  @Test
  void aNoteThatNobodyLinksIsLonely() throws IOException {
    note("a.md", ENOUGH);
    note("b.md", "[甲](a.md)");
    note("sub/index.md", "目录");
    round(1, "- [ ] 问 [甲](a.md)\n");
    assertThat(coverage().lonely()).containsExactly(new SourcePath("b.md"));
    assertThat(coverage().busiest()).containsExactly(new Coverage.Busy(new SourcePath("a.md"), 1));
  }

  @Test
  void withoutRoundsThereIsNothingToCover() throws IOException {
    note("a.md", ENOUGH);
    assertThat(coverage()).isEqualTo(Coverage.NONE);
    assertThat(coverage().percent()).isEqualTo(100);
  }
}
