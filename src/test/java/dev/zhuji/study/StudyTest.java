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
        .noneMatch(path -> path.matches(".*(study|store|questions|fsrs|mock).*"));
    for (String page : List.of("rounds/3.html", "index.html", "notes/goroutine.html")) {
      assertThat(text(site, page))
          .as(page)
          .doesNotContain("study", "data-rate", "data-filters", "data-today", "自测<");
    }
    assertThat(text(site, "rounds/3.html")).contains("为什么线程切换成本高？", "栈大小");
  }

  @Test
  void addsALinkToNotesAndNothingElse() throws IOException {
    Fixture with = StudySite.notes(folder.resolve("with")).build();
    Fixture without =
        StudySite.notes(
                folder.resolve("without"), "id: " + StudySite.ID + "\ntitle: 自测站点\nstudy: false\n")
            .build();
    List<String> lines = text(without, "notes/goroutine.html").lines().toList();
    assertThat(text(with, "notes/goroutine.html").lines().filter(line -> !lines.contains(line)))
        .hasSizeLessThanOrEqualTo(2)
        .allMatch(line -> line.contains("study.html") || line.contains("recall"));
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
        .contains("\"id\":\"b-tree-skip\",\"text\":\"为什么不用跳表？\",\"card\":true")
        .doesNotContain("<");
    assertThat(questions.split("\"id\":\"sql\"", -1)).hasSize(2);
    assertThat(text(site, "study.html").split("<template data-card=\"sql\"", -1)).hasSize(2);
  }

  @Test
  void weighsLittle() throws IOException {
    StringBuilder round = new StringBuilder("---\ntype: round\nround: 9\ntitle: 五十题\n---\n");
    for (int i = 0; i < 50; i++) {
      round.append("\n- [ ] 第").append(i).append("题：消息队列怎么保证不丢、不重、有序？ [协程](../notes/goroutine.md)");
      round.append(" <!-- q: fifty-").append(i).append("; min: 3; self: 模糊 -->\n");
      round.append("  - 要点：生产者确认").append(i * 7 % 50).append("；副本同步；消费者幂等\n");
      round.append("  - 追问：副本同步到几个才算写成").append(i).append("？\n");
      round.append("    - 追问：那时主节点宕机会怎样").append(i * 3).append("？\n");
    }
    Fixture site = StudySite.notes(folder).with("rounds/9.md", round.toString()).build();
    assertThat(zipped(bytes(site, "rounds/9.html"))).isLessThan(40_000);
    int module =
        zipped(bytes(site, "assets/study.js"))
            + zipped(bytes(site, "assets/store.js"))
            + zipped(bytes(site, "assets/vendor/ts-fsrs/ts-fsrs.js"));
    assertThat(module).isLessThan(25_000);
    assertThat(zipped(bytes(site, "assets/study.css"))).isLessThan(3_000);
  }
}
