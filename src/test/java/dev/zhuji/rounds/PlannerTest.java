package dev.zhuji.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.content.ContentReader;
import dev.zhuji.content.SettingsReader;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.link.Linker;
import dev.zhuji.markdown.NoteParser;
import dev.zhuji.model.Body;
import dev.zhuji.model.Content;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Note;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlannerTest {

  private static final NoteParser PARSER = new NoteParser();

  @TempDir private Path folder;

  private static Plan plan(Path notes) {
    return Planner.plan(site(notes));
  }

  private static Site site(Path notes) {
    Settings settings = SettingsReader.read(notes.resolve("zhuji.yml")).settings();
    Content content = ContentReader.read(notes, settings, false);
    List<Note> parsed = content.sources().stream().map(PARSER::parse).toList();
    return Linker.link(parsed, content, settings);
  }

  /** A round file with this body, planned. */
  private Plan round(String body) throws IOException {
    Files.writeString(folder.resolve("r1.md"), "---\ntype: round\n---\n\n# 一面\n\n" + body);
    return plan(folder);
  }

  private Question question(String body) throws IOException {
    List<Question> questions = round(body).rounds().getFirst().questions();
    assertThat(questions).hasSize(1);
    return questions.getFirst();
  }

  private static String html(Body body) {
    StringBuilder html = new StringBuilder();
    for (Fragment fragment : body.fragments()) {
      html.append(fragment instanceof Fragment.Markup markup ? markup.html() : "…");
    }
    return html.toString();
  }

  private static List<String> messages(Plan plan) {
    return plan.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void theReportHasThreeRoundsWithThirtyQuestions() {
    Plan plan = plan(Path.of("content"));

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.rounds()).extracting(Round::number).containsExactly(1, 2, 3);
    assertThat(plan.rounds())
        .extracting(round -> round.questions().size())
        .containsExactly(19, 7, 4);
    assertThat(plan.rounds())
        .allSatisfy(
            round ->
                assertThat(round.questions())
                    .allSatisfy(
                        question -> {
                          assertThat(question.depth()).isGreaterThanOrEqualTo(3);
                          assertThat(question.answers()).isNotEmpty();
                          assertThat(question.followUps()).allSatisfy(PlannerTest::isAnswered);
                        }));
    assertThat(plan.procedures())
        .extracting(Procedure::id)
        .contains("system-design", "troubleshooting");
  }

  private static void isAnswered(FollowUp followUp) {
    assertThat(followUp.answers()).as(followUp.text()).isNotEmpty();
    assertThat(followUp.followUps()).allSatisfy(PlannerTest::isAnswered);
  }

  @Test
  void aLinkAnswersAQuestionThatHasNoPunctuation() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# 甲\n");
    Files.writeString(
        folder.resolve("r1.md"),
        "---\ntype: round\n---\n\n- [ ] 问 [甲](a.md)\n  - 追问：一 [甲](a.md)\n");
    Site site = site(folder);
    Question question = Planner.plan(site).rounds().getFirst().questions().getFirst();

    assertThat(site.destinations()).containsKey(question.answers().getFirst().link());
    assertThat(site.destinations())
        .containsKey(question.followUps().getFirst().answers().getFirst().link());
  }

  @Test
  void aTaskItemIsAQuestionWithEverythingUnderIt() throws IOException {
    Files.createDirectories(folder.resolve("os"));
    Files.writeString(folder.resolve("os/go.md"), "# 协程与线程\n");
    Question question =
        question(
            """
            ## 并发与操作系统 #os

            - [ ] go 程和线程有什么区别？ #go [协程](os/go.md) <!-- q: goroutine; min: 3; freq: 高; self: 模糊; was: go-thread; alias: 协程对线程，go routine -->
              - 要点：栈大小；`a；b`；要保存什么
              - 追问 1：为什么切换成本高？ [协程](os/go.md)
                - 追问：TLB 会怎样？ <!-- self: 不会; was: tlb; alias: 快表 -->
              - 步骤：
                1. `top` 找进程
                2. 找线程
              - 误区：只报数字
              - 提示：想想页表
              - 没有记号的一条
            """);

    assertThat(question.id()).isEqualTo(new QuestionId("goroutine"));
    assertThat(question.was()).containsExactly(new QuestionId("go-thread"));
    assertThat(question.text()).isEqualTo("go 程和线程有什么区别？");
    assertThat(question.aliases()).containsExactly("协程对线程", "go routine");
    assertThat(question.kind()).isEqualTo(QuestionKind.QA);
    assertThat(question.tags()).containsExactly("os", "go");
    assertThat(question.minutes()).hasValue(3);
    assertThat(question.frequency()).hasValue(3);
    assertThat(question.self()).contains(Rating.VAGUE);
    assertThat(question.answers()).hasSize(1);
    assertThat(question.aids().keyPoints())
        .extracting(PlannerTest::html)
        .containsExactly("栈大小", "<code>a；b</code>", "要保存什么", "没有记号的一条");
    assertThat(question.aids().steps())
        .extracting(PlannerTest::html)
        .containsExactly("<code>top</code> 找进程", "找线程");
    assertThat(question.aids().pitfalls()).extracting(PlannerTest::html).containsExactly("只报数字");
    assertThat(question.aids().hints()).extracting(PlannerTest::html).containsExactly("想想页表");
    assertThat(question.depth()).isEqualTo(2);
    FollowUp first = question.followUps().getFirst();
    assertThat(first.text()).isEqualTo("为什么切换成本高？");
    assertThat(html(first.label()).strip()).isEqualTo("为什么切换成本高？");
    assertThat(first.card()).isFalse();
    FollowUp second = first.followUps().getFirst();
    assertThat(second.self()).contains(Rating.FAILED);
    assertThat(second.was()).containsExactly(new QuestionId("tlb"));
    assertThat(second.aliases()).containsExactly("快表");
  }

  @Test
  void questionsAreGroupedByHeadingAndTheRestIsTheReview() throws IOException {
    Round round =
        round(
                """
                > 节奏乱了。

                ## 网络 #tcp

                开场白。

                - [ ] 三次握手？
                - [x] 四次挥手？

                ## 复盘

                - 先问约束
                """)
            .rounds()
            .getFirst();

    assertThat(html(round.intro())).contains("节奏乱了");
    assertThat(round.groups()).hasSize(1);
    assertThat(round.groups().getFirst().heading().orElseThrow().title()).isEqualTo("网络");
    assertThat(round.groups().getFirst().tags()).containsExactly("tcp");
    assertThat(html(round.groups().getFirst().intro()).strip()).isEqualTo("<p>开场白。</p>");
    assertThat(round.questions())
        .extracting(Question::self)
        .containsExactly(Optional.empty(), Optional.of(Rating.KNOWN));
    assertThat(round.review()).hasSize(1);
    assertThat(html(round.review().getFirst().body())).contains("先问约束");
  }

  @Test
  void anIdSurvivesPunctuationAndTellsEqualFollowUpsApart() throws IOException {
    String first = question("- [ ] Redis 的 hash 怎么实现的？\n").id().value();
    assertThat(question("- [ ] Redis的hash，怎么实现的\n").id().value()).isEqualTo(first);

    Question twice = question("- [ ] 甲？\n  - 追问：为什么？\n  - 追问：为什么？\n");
    assertThat(twice.followUps()).extracting(FollowUp::id).doesNotHaveDuplicates();
  }

  @Test
  void aBlockIdOfObsidianIsAnId() throws IOException {
    Question question =
        question("- [ ] 扩容怎么做？ [甲](a.md) ^grow\n  - 追问：为什么？ ^why\n    - 追问：再为什么？ ^Not-One\n");
    assertThat(question.id().value()).isEqualTo("grow");
    assertThat(question.text()).isEqualTo("扩容怎么做？");
    assertThat(html(question.label())).doesNotContain("^");
    FollowUp why = question.followUps().getFirst();
    assertThat(why.id().value()).isEqualTo("why");
    assertThat(why.card()).isTrue();
    assertThat(why.followUps().getFirst().id().value()).startsWith("q-");
    assertThat(question("- [ ] 甲？ <!-- self: 会 --> ^first\n").id().value()).isEqualTo("first");
  }

  @Test
  void theSameQuestionMayComeBackInAnotherRoundButNotInOne() throws IOException {
    Files.writeString(
        folder.resolve("r2.md"), "---\ntype: round\nround: 2\n---\n- [ ] 甲？ <!-- q: one -->\n");
    Plan plan = round("- [ ] 甲？ <!-- q: one -->\n- [ ] 乙？ <!-- q: one -->\n");

    assertThat(plan.rounds().get(1).questions().getFirst().id().value()).isEqualTo("one");
    assertThat(plan.rounds().getFirst().questions())
        .extracting(question -> question.id().value())
        .containsExactly("one", "one-2");
    assertThat(messages(plan))
        .containsExactly(
            """
            r1.md:8:1: error[question-duplicate]: the id "one" belongs to another question of this round
              hint: the first is at r1.md:7:1\
            """);
  }

  @Test
  void twoRoundsWithOneNumberAreReported() throws IOException {
    Files.writeString(folder.resolve("r2.md"), "---\ntype: round\nround: 1\n---\n- [ ] 乙？\n");

    assertThat(messages(round("- [ ] 甲？\n")))
        .containsExactly(
            """
            r2.md: warning[round-duplicate]: round 1 is r1.md already
              hint: write "round: N" in its front matter\
            """);
  }

  @Test
  void mistakesAreReportedWhereTheyStand() throws IOException {
    Plan plan =
        round(
            """
            - [ ] 甲？ <!-- q: CPU; knd: debug; self: 还行; min: 很久; freq: 常; kind: quiz; proc: nope -->
              - 步骤：
                - 没有编号
            - 追问：落单的
            - [ ] 乙？ <!-- kind: debug -->
            """);

    assertThat(messages(plan))
        .containsExactlyInAnyOrder(
            "r1.md:7:1: warning[question-key]: unknown key \"knd\"\n  hint: did you mean \"kind\"?",
            "r1.md:7:1: warning[question-value]: \"CPU\" is no value of \"q\"\n"
                + "  hint: allowed: 2 to 64 of a-z, 0-9 and -",
            "r1.md:7:1: warning[question-value]: \"还行\" is no value of \"self\"\n"
                + "  hint: allowed: 不会, 模糊, 会",
            "r1.md:7:1: warning[question-value]: \"很久\" is no value of \"min\"\n"
                + "  hint: allowed: a number of minutes from 1 to 999",
            "r1.md:7:1: warning[question-value]: \"常\" is no value of \"freq\"\n"
                + "  hint: allowed: 高, 中, 低",
            "r1.md:7:1: warning[question-value]: \"quiz\" is no value of \"kind\"\n"
                + "  hint: allowed: qa, algo, project, design, debug, behavior",
            "r1.md:7:1: warning[procedure-missing]: no procedure has the id \"nope\"",
            "r1.md:8:3: warning[question-steps]: the steps are not numbered\n"
                + "  hint: write the steps as a numbered list (1. 2. 3.) one level deeper",
            "r1.md:10:1: warning[question-place]: \"追问：落单的\" stands under no question\n"
                + "  hint: indent it under a question that begins with \"- [ ]\"",
            "r1.md:11:1: warning[question-steps]: a question of kind debug has no steps\n"
                + "  hint: add \"- 步骤：\" with a numbered list under it");
  }

  @Test
  void aQuestionWhoseBoxWasForgottenIsReportedAndStaysAsText() throws IOException {
    Plan plan =
        round(
            """
            - 一句话 [网](https://example.org/)

            ## 网络

            - [ ] 三次握手？
            - 四次挥手？
              - 追问：为什么是四次？
            - 半连接队列？ <!-- q: backlog -->
            - 记得带笔
            - [x] 拥塞控制？

            ## 系统

            - 进程和线程？
              - 切换
                - 要点：页表

            ## 复盘

            - 准备不足
              - 网络
            """);
    Round round = plan.rounds().getFirst();

    assertThat(round.questions()).extracting(Question::text).containsExactly("三次握手？", "拥塞控制？");
    assertThat(html(round.intro())).contains("一句话");
    assertThat(html(round.groups().getFirst().intro()))
        .containsSubsequence("四次挥手？", "追问：为什么是四次？", "半连接队列？", "记得带笔")
        .doesNotContain("三次握手？", "拥塞控制？", "checkbox");
    assertThat(html(round.review().getFirst().body())).contains("进程和线程？", "页表");
    String end =
        " looks like a question, but has no box: it stays text\n"
            + "  hint: did you forget \"[ ]\"? a question begins with \"- [ ]\"";
    assertThat(messages(plan))
        .containsExactly(
            "r1.md:12:1: warning[question-place]: \"四次挥手？\"" + end,
            "r1.md:14:1: warning[question-place]: \"半连接队列？\"" + end,
            "r1.md:20:1: warning[question-place]: \"进程和线程？\"" + end);
  }

  @Test
  void anItemWithoutABoxBeforeTheFirstHeadingStaysInTheIntroduction() throws IOException {
    Round round = round("- 带笔 [甲](https://example.org/)\n- [ ] 甲？\n").rounds().getFirst();

    assertThat(html(round.intro()).replaceAll("\\s+", " "))
        .contains("<li>带笔 …")
        .doesNotContain("甲？");
    assertThat(round.groups().getFirst().intro().isEmpty()).isTrue();
  }

  @Test
  void nothingUnderAQuestionIsLost() throws IOException {
    Question question =
        question(
            """
            - [ ] 怎么定位？
              - 要点：先看负载 [甲](a.md)
                - [乙](b.md) 里有 [丙](c.md)
              - [丁](d.md)
              - 步骤：先稳住
                1. 找进程 [戊](e.md)
                   - 用 `top`
                2. 找线程
              - 提示：
                - 想想队列
              - 自评：模糊
                - 因为紧张
            """);

    assertThat(question.aids().keyPoints())
        .extracting(PlannerTest::html)
        .containsExactly("先看负载 …", "… 里有 …", "…", "先稳住", "因为紧张");
    assertThat(question.aids().steps())
        .extracting(body -> html(body).replace("\n", ""))
        .containsExactly("找进程 …<ul><li>用 <code>top</code></li></ul>", "找线程");
    assertThat(question.aids().hints()).extracting(PlannerTest::html).containsExactly("想想队列");
    assertThat(question.self()).contains(Rating.VAGUE);
  }

  @Test
  void aFollowUpOfAKeyPointIsReported() throws IOException {
    Plan plan = round("- [ ] 甲？\n  - 要点：乙\n    - 丙\n      - 追问：丁？\n");

    assertThat(messages(plan))
        .containsExactly(
            "r1.md:10:7: warning[question-place]: \"追问：丁？\" stands under no question: it stays"
                + " text\n"
                + "  hint: indent it under the question or under another 追问");
    assertThat(plan.rounds().getFirst().questions().getFirst().aids().keyPoints())
        .extracting(PlannerTest::html)
        .containsExactly("乙", "丙", "追问：丁？");
  }

  @Test
  void codeUnderAKeyPointOrStepStays() throws IOException {
    Question question =
        question(
            """
            - [ ] 怎么看线程栈？
              - 要点：看代码

                ```bash
                jstack 1
                ```
              - 步骤：
                1. 找进程

                   用 `top`。
            """);

    assertThat(html(question.aids().keyPoints().getFirst())).contains("看代码", "jstack");
    assertThat(html(question.aids().steps().getFirst())).contains("找进程", "<code>top</code>");
  }

  @Test
  void aQuestionThatIsOnlyALinkAsksInItsWords() throws IOException {
    Files.writeString(folder.resolve("n.md"), "# 协程\n");
    Question question = question("- [ ] [协程 & 线程](n.md)\n");

    assertThat(question.text()).isEqualTo("协程 & 线程");
    assertThat(html(question.label())).isEqualTo("协程 &amp; 线程");
    assertThat(messages(round("- [ ] [](n.md) <!-- q: empty -->\n")))
        .contains(
            "r1.md:7:1: warning[question-value]: a question without words\n"
                + "  hint: write what is asked before the link or comment");
  }

  @Test
  void aProcedureHasStagesWithMinutesAndGates() throws IOException {
    Files.writeString(
        folder.resolve("design.md"),
        """
        ---
        type: procedure
        id: system-design
        ---

        # 系统设计流程

        ## 澄清与约束（5 分钟） <!-- gate: 2 -->

        - [ ] 读写比
        - [ ] 用户量

        ## 接口（8 分钟） <!-- gate: 3 -->

        - [ ] 接口
        """);
    Plan plan = plan(folder);

    Procedure procedure = plan.procedures().getFirst();
    assertThat(procedure.id()).isEqualTo("system-design");
    assertThat(procedure.stages())
        .extracting(stage -> stage.heading().title())
        .containsExactly("澄清与约束", "接口");
    assertThat(procedure.stages().getFirst().minutes()).hasValue(5);
    assertThat(procedure.stages().getFirst().gate()).isEqualTo(2);
    assertThat(procedure.stages().getFirst().boxes())
        .extracting(PlannerTest::html)
        .containsExactly("读写比", "用户量");
    assertThat(messages(plan))
        .containsExactly(
            "design.md:13:1: warning[procedure-gate]: the gate is \"3\", but the stage has 1"
                + " boxes\n"
                + "  hint: write a number from 1 to 1, or add boxes");
  }

  @Test
  void whatElseAStageOfAProcedureSaysIsKept() throws IOException {
    Files.writeString(
        folder.resolve("design.md"),
        """
        ---
        type: procedure
        ---

        ## 澄清（5 分钟） <!-- gate: 3 -->

        先问清楚。

        - [ ] 读写比 [甲](a.md)
          - 读多写少？
        - 没有格子的一条
        - [ ] 用户量

        ### 细节

        写在纸上。

        - [ ] 时延

        ## 接口

        - [ ] 接口
        """);
    Plan plan = plan(folder);
    Procedure.Stage stage = plan.procedures().getFirst().stages().getFirst();

    assertThat(plan.problems()).isEmpty();
    assertThat(plan.procedures().getFirst().stages()).hasSize(2);
    assertThat(stage.boxes())
        .extracting(body -> html(body).replace("\n", ""))
        .containsExactly("读写比 …<ul><li>读多写少？</li></ul>", "用户量", "时延");
    assertThat(html(stage.text()))
        .containsSubsequence("先问清楚。", "没有格子的一条", "细节</h3>", "写在纸上。")
        .doesNotContain("<h2", "用户量", "时延");
    assertThat(plan.procedures().getFirst().stages().getLast().text().isEmpty()).isTrue();
  }

  @Test
  void byteOrderMarksLineEndsTabsAndNestedNumbersDoNotMatter() throws IOException {
    Files.writeString(
        folder.resolve("r1.md"),
        "\uFEFF---\r\ntype: round\r\n---\r\n\r\n- [ ] 甲😀？\r\n\t- 步骤:\r\n\t\t1) 一\r\n\t\t2) 二\r\n");

    Question question = plan(folder).rounds().getFirst().questions().getFirst();

    assertThat(question.text()).isEqualTo("甲😀？");
    assertThat(question.aids().steps()).extracting(PlannerTest::html).containsExactly("一", "二");
  }
}
