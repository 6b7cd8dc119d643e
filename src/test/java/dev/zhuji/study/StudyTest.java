package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.site.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the study tools add to a site, and what they weigh. */
final class StudyTest {

  @TempDir private Path folder;

  private static byte[] bytes(Fixture site, String path) throws IOException {
    OutputFile file = site.result().files().get(new OutputPath(path));
    return switch (file) {
      case OutputFile.Text text -> text.text().getBytes(StandardCharsets.UTF_8);
      case OutputFile.Copy copy -> {
        try (InputStream in = copy.from().toURL().openStream()) {
          yield in.readAllBytes();
        }
      }
      case null -> throw new AssertionError("no file " + path);
    };
  }

  private static String text(Fixture site, String path) throws IOException {
    return new String(bytes(site, path), StandardCharsets.UTF_8);
  }

  private static int zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      zip.write(bytes);
    }
    return out.size();
  }

  @Test
  void leavesAllOfItOutWhereItIsTurnedOff() throws IOException {
    Fixture site = StudySite.notes(folder, "title: 自测站点\nstudy: false\n").build();
    assertThat(site.messages()).isEmpty();
    assertThat(site.files())
        .noneMatch(
            path ->
                path.matches(
                    ".*(study|store|questions|cards|fsrs|mock|report|/hub|/review|checklist).*"));
    for (String page : List.of("rounds/3.html", "index.html", "notes/goroutine.html")) {
      assertThat(text(site, page))
          .as(page)
          .doesNotContain("study", "data-rate", "data-filters", "data-today", "自测<");
    }
    assertThat(text(site, "rounds/3.html")).contains("为什么线程切换成本高？", "栈大小");
  }

  @Test
  void addsALinkToNotesTheirButtonForRecallAndThePlacesOfOwnRatings() throws IOException {
    Fixture with = StudySite.notes(folder.resolve("with")).build();
    Fixture without =
        StudySite.notes(
                folder.resolve("without"), "id: " + StudySite.ID + "\ntitle: 自测站点\nstudy: false\n")
            .build();
    List<String> lines = text(without, "notes/goroutine.html").lines().toList();
    // the first line says where what pages share from a disk is kept
    assertThat(
            text(with, "notes/goroutine.html")
                .replace(" data-hub>", ">")
                .lines()
                .filter(line -> !lines.contains(line)))
        .hasSizeLessThanOrEqualTo(3)
        .allMatch(
            line ->
                line.contains("study.html")
                    || line.contains("data-recall")
                    || line.contains("data-mine"));
  }

  @Test
  void hasNothingToStudyWithoutQuestions() {
    Fixture site =
        Fixture.in(folder)
            .with("zhuji.yml", "id: " + StudySite.ID + "\ntitle: 只有笔记\n")
            .with("a.md", "# 甲\n\n文字。\n")
            .build();
    assertThat(site.files()).doesNotContain("study.html", "store.html", "study/questions.js");
  }

  @Test
  void tellsScriptsOfEachQuestionOnce() throws IOException {
    Fixture site =
        StudySite.notes(folder)
            .with(
                "rounds/4.md",
                "---\n"
                    + "type: round\n"
                    + "round: 4\n"
                    + "title: 四面：加面\n"
                    + "---\n\n"
                    + "- [ ] 数据库\\u003c<b>？ <!-- q: sql -->\n")
            .build();
    String questions = text(site, "study/questions.js");
    assertThat(questions)
        .startsWith("zhuji.study.put({\"rounds\":[{\"title\":\"一面：基础技术面\",\"name\":\"一面\"")
        .contains("\"id\":\"sql\",\"text\":\"数据库会写吗？\",\"was\":[\"old-sql\"],\"rounds\":[0,2]")
        .contains("\"kind\":\"design\"", "\"procedure\":\"system-design\"", "\"minutes\":35")
        .contains(
            "\"id\":\"b-tree-skip\",\"text\":\"为什么不用跳表？\",\"was\":[\"old-skip\"],\"card\":true")
        .doesNotContain("<");
    assertThat(questions.split("\"id\":\"sql\"", -1)).hasSize(2);
    assertThat(text(site, "study.html").split("<template data-card=\"sql\"", -1)).hasSize(2);
  }

  /** Words that no other place has: text that repeats itself would weigh nothing. */
  private static String words(Random random, int length) {
    return random
        .ints(length, 0x4E00, 0x4E00 + 3000)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void aRoundOfFiftyQuestionsWeighsFortyKilobytes() throws IOException {
    Random random = new Random(50);
    StringBuilder round = new StringBuilder("---\ntype: round\nround: 9\ntitle: 五十题\n---\n");
    for (int i = 0; i < 50; i++) {
      round.append("\n- [ ] ").append(words(random, 18)).append("？ [协程](../notes/goroutine.md)");
      round.append(" <!-- q: fifty-").append(i).append("; min: 3; self: 模糊 -->\n");
      for (int point = 0; point < 3; point++) {
        round.append("  - 要点：").append(words(random, 12)).append('\n');
      }
      round.append("  - 追问：").append(words(random, 16)).append("？\n");
      round.append("    - 追问：").append(words(random, 16)).append("？\n");
    }
    Fixture site = StudySite.notes(folder).with("rounds/9.md", round.toString()).build();
    assertThat(site.page("rounds/9.html").select(".card")).hasSize(50);
    assertThat(zipped(bytes(site, "rounds/9.html"))).isLessThanOrEqualTo(40_000);
  }

  @Test
  void handsTheCardsOfTheCommandLineToReaders() throws IOException {
    Path notes = folder.resolve("notes");
    Fixture site = StudySite.notes(notes).build();
    String cards = text(site, "study/cards.js");
    assertThat(cards)
        .startsWith("zhuji.study.cardTexts = {\"anki\":\"#separator:tab")
        .contains("\"obsidian\":\"---", "索引为什么用 B+ 树？", "Zhuji::一面")
        .doesNotContain("</");
  }
}
