package dev.zhuji.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.content.ContentReader;
import dev.zhuji.content.SettingsReader;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.link.Linker;
import dev.zhuji.markdown.NoteParser;
import dev.zhuji.model.Content;
import dev.zhuji.model.Note;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ids that a list of earlier ones has and that nothing in the rounds has any more. */
final class LostIdsTest {

  private static final NoteParser PARSER = new NoteParser();

  @TempDir private Path folder;

  private Plan plan(String questions) throws IOException {
    Files.writeString(folder.resolve("r1.md"), "---\ntype: round\n---\n# 一面\n\n" + questions);
    Settings settings = SettingsReader.read(folder.resolve("zhuji.yml")).settings();
    Content content = ContentReader.read(folder, settings, false);
    List<Note> notes = content.sources().stream().map(PARSER::parse).toList();
    return Planner.plan(Linker.link(notes, content, settings));
  }

  private List<String> problems(String lock, String questions) throws IOException {
    return LostIds.problems(lock, plan(questions)).stream().map(Problem::toString).toList();
  }

  /** The list that is written for some questions, compared with others. */
  private List<String> after(String before, String now) throws IOException {
    return problems(QuestionLock.of(plan(before), "").text(), now);
  }

  @Test
  void theListHasALineForEachCardInTheOrderOfTheIds() throws IOException {
    String text =
        QuestionLock.of(
                plan(
                    """
                    - [ ] 服务器 `CPU`
                      100% 怎么定位？ [x](r1.md) <!-- q: cpu; was: cpu-100, load -->
                      - 追问：只是追问
                      - 追问：有编号 <!-- q: a-card -->
                    """),
                "")
            .text();
    assertThat(text.lines().filter(line -> !line.startsWith("#")))
        .containsExactly(
            "a-card 有编号",
            "cpu 服务器 CPU 100% 怎么定位？",
            "cpu-100 服务器 CPU 100% 怎么定位？",
            "load 服务器 CPU 100% 怎么定位？");
    assertThat(text).endsWith("怎么定位？\n");
  }

  @Test
  void anotherIdWithoutWasIsFoundWhereItIsNow() throws IOException {
    assertThat(
            after(
                "- [ ] 甲题 <!-- q: one -->\n- [ ] 服务器 CPU 100% 怎么定位？ <!-- q: cpu-100 -->\n",
                "- [ ] 甲题 <!-- q: one -->\n- [ ] CPU 到了 100%，怎么定位？ <!-- q: cpu -->\n"))
        .containsExactly(
            """
            r1.md:7:1: warning[question-lost]: no question has the id "cpu-100" any more; \
            readers' ratings of "服务器 CPU 100% 怎么定位？" would be lost
              hint: if this is the same question, write "was: cpu-100" into its comment; \
            if that one is gone on purpose, delete its line from questions.lock\
            """);
  }

  @Test
  void wasSaysWhereTheRatingsGo() throws IOException {
    String before = "- [ ] 甲题 <!-- q: one -->\n  - 追问：为什么？ <!-- q: why -->\n";
    String now = "- [ ] 乙 <!-- q: two; was: one -->\n  - 追问：何故？ <!-- q: reason; was: why -->\n";
    assertThat(after(before, now)).isEmpty();
    assertThat(after(now, before.replace("one -->", "two -->")))
        .as("a list knows earlier ids, too")
        .hasSize(1)
        .allMatch(problem -> problem.contains("the ids \"one\", \"reason\""));
  }

  @Test
  void otherWordsWithoutAnIdAreAnotherQuestion() throws IOException {
    assertThat(after("- [ ] 线程池有哪些参数？\n", "- [ ] 线程池有哪些核心参数？\n"))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("r1.md:6:1: warning[question-lost]"));
    assertThat(after("- [ ] 线程池有哪些参数？\n", "- [x] 线程池有哪些参数 ? [甲](r1.md)\n")).isEmpty();
    assertThat(after("- [ ] 甲 <!-- q: one -->\n", "- [ ] 换了说法 <!-- q: one -->\n")).isEmpty();
  }

  @Test
  void manyThatAreGoneAreOneProblem() throws IOException {
    String before =
        IntStream.range(0, 6)
            .mapToObj(i -> "- [ ] " + "甲乙丙丁戊己".charAt(i) + "题 <!-- q: q-" + i + " -->\n")
            .collect(Collectors.joining());
    assertThat(after(before, "- [ ] 别的问题 <!-- q: other -->\n"))
        .containsExactly(
            """
            questions.lock:3: warning[question-lost]: no question has the ids "q-0", "q-1", "q-2" \
            and 3 others any more; readers' ratings would be lost
              hint: write "was: q-0" into the comment of the question that it became; \
            "zhuji ids --write" drops what is gone on purpose\
            """);
  }

  @Test
  void aFileFromAnotherEditorIsRead() throws IOException {
    String lock = "\uFEFF# 说明\r\n\r\n  one\t甲题 \r\nnone\r\n";
    assertThat(problems(lock, "- [ ] 甲题 <!-- q: one -->\n"))
        .hasSize(1)
        .allMatch(problem -> problem.startsWith("questions.lock:4: warning[question-lost]"));
    assertThat(problems("\uFEFFone 甲", "- [ ] 甲题 <!-- q: one -->\n")).isEmpty();
    assertThat(problems("", "- [ ] 甲题\n")).isEmpty();
  }

  @Test
  void aMergeThatWentWrongIsOneProblemAndLosesNoId() throws IOException {
    String lock = "<<<<<<< HEAD\none 甲题\n=======\none 甲\n>>>>>>> other\ngone 乙\n";
    assertThat(problems(lock, "- [ ] 甲题 <!-- q: one -->\n"))
        .satisfiesExactly(
            broken ->
                assertThat(broken)
                    .isEqualTo(
                        """
                        questions.lock:1: warning[question-lock]: "<<<<<<< HEAD" does not begin \
                        with an id; other lines that are wrong, too: 3
                          hint: "zhuji ids --write" writes the file anew\
                        """),
            lost -> assertThat(lost).startsWith("questions.lock:6: warning[question-lost]"));
    assertThat(problems("one 甲\none 甲\n", "- [ ] 甲题 <!-- q: one -->\n"))
        .satisfiesExactly(
            twice ->
                assertThat(twice)
                    .startsWith(
                        "questions.lock:2: warning[question-lock]: the id \"one\" stands in line 1"
                            + " already"));
  }

  @Test
  @Timeout(value = 1, unit = TimeUnit.MINUTES)
  void whatIsNoListOfIdsIsReadInNoTime() throws IOException {
    String words =
        IntStream.range(0, 50_000)
            .mapToObj(i -> "id-" + i + " 甲乙丙丁\n")
            .collect(Collectors.joining());
    String questions =
        IntStream.range(0, 2000)
            .mapToObj(i -> "- [ ] 问题甲乙丙丁 " + i + "\n")
            .collect(Collectors.joining());
    assertThat(problems(words, questions)).hasSize(1);
    assertThat(problems("\u0000\uFFFD".repeat(500_000), "- [ ] 甲\n"))
        .hasSize(1)
        .allMatch(problem -> problem.length() < 300);
  }
}
