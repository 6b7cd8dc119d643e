package dev.zhuji.report;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Planned;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class IntakeTest {

  private static final Path REPORT = Path.of("src/test/resources/report/three-rounds.txt");

  @TempDir private Path folder;

  private static Intake.Rounds rounds(byte[] bytes) {
    return switch (Intake.of(bytes)) {
      case Intake.Rounds rounds -> rounds;
      case Intake.Refused refused -> throw new AssertionError(refused.message());
    };
  }

  private static String refused(byte[] bytes) {
    return switch (Intake.of(bytes)) {
      case Intake.Rounds rounds -> throw new AssertionError(rounds.files());
      case Intake.Refused refused -> refused.message();
    };
  }

  /** The rounds as a build of the files reads them, which must find nothing amiss. */
  private Plan plan(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    if (new Build(Inputs.of(folder)).plan() instanceof Planned.Rounds rounds) {
      assertThat(rounds.plan().problems()).isEmpty();
      assertThat(rounds.site().problems()).isEmpty();
      return rounds.plan();
    }
    throw new AssertionError("broken settings");
  }

  private List<Question> questions(String report) throws IOException {
    return plan(rounds(report.getBytes(UTF_8)).files()).rounds().stream()
        .flatMap(round -> round.questions().stream())
        .toList();
  }

  private Plan report() throws IOException {
    return plan(rounds(Files.readAllBytes(REPORT)).files());
  }

  private static Question question(Plan plan, String part) {
    return plan.rounds().stream()
        .flatMap(round -> round.questions().stream())
        .filter(question -> question.text().contains(part))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aReportOfThreeRoundsGivesThirtyQuestions() throws IOException {
    List<Round> rounds = report().rounds();

    assertThat(rounds).extracting(Round::number).containsExactly(1, 2, 3);
    assertThat(rounds).extracting(Round::title).containsExactly("一面：基础面", "二面：项目面", "三面：综合面");
    assertThat(rounds).extracting(round -> round.questions().size()).containsExactly(19, 7, 4);
    assertThat(rounds.getFirst().stage()).contains("电话");
    assertThat(rounds.getLast().result()).contains("未通过");
    assertThat(question(report(), "缓存更新").text()).isEqualTo("缓存更新的几种模式，各有什么问题？");
  }

  @Test
  void aDrillBecomesAChainOfFollowUps() throws IOException {
    Question question = question(report(), "协程和线程有什么区别");
    assertThat(question.depth()).isEqualTo(3);
    FollowUp first = question.followUps().getFirst();
    FollowUp second = first.followUps().getFirst();
    FollowUp third = second.followUps().getFirst();
    assertThat(List.of(first.text(), second.text(), third.text()))
        .containsExactly("为什么切换贵？", "为啥进内核就贵？", "还是没说清为啥贵？");
    assertThat(third.self()).contains(Rating.FAILED);
    assertThat(third.card()).isFalse();
  }

  @Test
  void theRightOrderBecomesStepsAndWhatWasSaidMistakes() throws IOException {
    Question question = question(report(), "CPU 打满");
    assertThat(question.kind()).isEqualTo(QuestionKind.DEBUG);
    assertThat(question.aids().steps()).hasSize(3);
    assertThat(question.aids().pitfalls()).hasSize(2);
  }

  @Test
  void ratingsAndKindsAreGuessedAndSaySo() throws IOException {
    Plan plan = report();
    assertThat(question(plan, "TIME_WAIT").self()).contains(Rating.VAGUE);
    assertThat(question(plan, "rehash").self()).contains(Rating.VAGUE);
    assertThat(question(plan, "paxos").self()).contains(Rating.FAILED);
    assertThat(question(plan, "MySQL").self()).contains(Rating.KNOWN);
    assertThat(question(plan, "协程和线程的区别").self()).isEqualTo(Optional.empty());
    assertThat(question(plan, "朋友圈").kind()).isEqualTo(QuestionKind.DESIGN);
    assertThat(question(plan, "重复的数字").kind()).isEqualTo(QuestionKind.ALGO);
    assertThat(question(plan, "挑战").kind()).isEqualTo(QuestionKind.BEHAVIOR);
    assertThat(rounds(Files.readAllBytes(REPORT)).files().values())
        .allSatisfy(
            text ->
                assertThat(text.lines().filter(line -> line.matches(".*; (kind|self): .*")))
                    .allMatch(line -> line.contains("推测")));
  }

  @Test
  void lessonsAndWhatWasToldAreKept() throws IOException {
    String last = rounds(Files.readAllBytes(REPORT)).files().get("round-3.md");
    assertThat(last)
        .contains("## 教训\n\n- 网络要非常熟悉\n- 操作系统，操作系统，操作系统\n")
        .contains("## 复盘\n", "- 果然顺序全乱了。\n", "没有亮点");
  }

  @Test
  void idsDependOnTheWordsAlone() throws IOException {
    String text = Files.readString(REPORT);
    Map<String, String> files = rounds(text.getBytes(UTF_8)).files();
    assertThat(rounds(text.getBytes(UTF_8)).files()).isEqualTo(files);
    assertThat(files.getOrDefault("round-1.md", "").lines())
        .filteredOn(line -> line.contains("<!-- q: q-"))
        .hasSize(19);
  }

  @Test
  void readsWhatWindowsWrites() throws IOException {
    String text = Files.readString(REPORT);
    Map<String, String> files = rounds(text.getBytes(UTF_8)).files();
    String windows = text.replace("\n", "\r\n");
    for (byte[] bytes :
        List.of(
            windows.getBytes(UTF_8),
            ("\uFEFF" + windows).getBytes(UTF_8),
            windows.getBytes(Charset.forName("GBK")),
            windows.getBytes(UTF_16),
            text.replace("\n", "\r").getBytes(UTF_8))) {
      assertThat(rounds(bytes).files()).isEqualTo(files);
    }
    assertThat(rounds(text.getBytes(Charset.forName("GBK"))).charset()).isEqualTo("GB18030");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. 什么是锁？\\n2. 什么是死锁？ | 2",
        "- 什么是锁\\n- 什么是死锁 | 2",
        "（1）什么是锁\\n（2）什么是死锁 | 2",
        "Q1：什么是锁？\\nA：一种东西\\nQ2：什么是死锁？ | 2",
        "今天面了一家。\\n\\n问的都是基础：\\n什么是锁\\n什么是死锁 | 2",
        "什么是锁？\\n我答了互斥。\\n什么是死锁？ | 2"
      })
  void readsListsOfManyHands(String report, int count) throws IOException {
    assertThat(questions(report.replace("\\n", "\n"))).hasSize(count);
  }

  @Test
  void whatIsIndentedUnderAQuestionIsAskedAfterIt() throws IOException {
    List<Question> questions = questions("一面\n题目：\n什么是锁？\n  它公平吗？\n什么是死锁？\n");
    assertThat(questions).hasSize(2);
    assertThat(questions.getFirst().followUps()).hasSize(1);
  }

  @Test
  void roundsKeepTheirNumbersOrGetTheNextOne() throws IOException {
    String text = "## 第一轮\n1. 锁？\n## HR面\n1. 期望？\n【三面】\n1. 设计？\n三面（加面）\n1. 还有？\n";
    assertThat(plan(rounds(text.getBytes(UTF_8)).files()).rounds())
        .extracting(Round::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void theSameQuestionTwiceGetsTwoIds() throws IOException {
    List<Question> questions = questions("1. 什么是锁？\n2. 什么是锁？\n");
    assertThat(questions.get(1).id()).hasToString(questions.get(0).id() + "-2");
  }

  @Test
  void markupInAReportStaysText() throws IOException {
    String words = "`a` 和 *b* 与 <img src=x onerror=alert(1)> [x](y) <!-- q: zz --> --> $c$ 有什么区别？";
    List<Question> questions = questions("一面：'引号' \"x\" # y\n1. " + words + "\n");
    assertThat(questions).hasSize(1);
    assertThat(questions.getFirst().text()).isEqualTo(words);
    assertThat(questions.getFirst().answers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF"})
  void anEmptyReportIsRefused(String text) {
    assertThat(refused(text.getBytes(UTF_8))).isEqualTo("it is empty");
  }

  @Test
  void aReportWithoutQuestionsIsRefused() {
    assertThat(refused("今天天气不错。\n没有面试。\n".getBytes(UTF_8))).startsWith("no question was found");
  }

  @Test
  void whatIsNoTextIsRefused() {
    assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1})).startsWith("it is no text");
    assertThat(refused(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x80}))
        .startsWith("it is no text");
    assertThat(refused(new byte[10_000_000])).isEqualTo("it is larger than 5 MB");
  }

  @Test
  void aLargeReportIsReadInTime() {
    assertThat(refused("锁？\n".repeat(2_001).getBytes(UTF_8))).startsWith("it has more than 2000");
    assertThat(rounds("1. 什么是锁？\n".repeat(2_000).getBytes(UTF_8)).questions())
        .containsExactly(2_000);
    refused("问".repeat(1_500_000).getBytes(UTF_8));
    refused((" ".repeat(2_000_000) + "x").getBytes(UTF_8));
    refused("接着问，".repeat(300_000).getBytes(UTF_8));
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(8);
    String[] pieces = {
      "一面", "：", "\n", "1. ", "接着问", "为什么？", "先", "再", "正确的思路", "总结：", "  ", "结果：", "随口就是：", "🙂",
      "\u2028", "<!--"
    };
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(Intake.of(text.toString().getBytes(UTF_8))).isNotNull();
    }
  }
}
