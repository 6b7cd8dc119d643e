package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The third round of the repository's own notes, played as an interview, by keys alone. */
class MockIT {

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    site = BuiltSite.of(Path.of("content"), folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static void assertQuiet(Tab tab, Place place) {
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests())
        .filteredOn(url -> !url.startsWith("data:"))
        .allMatch(url -> url.startsWith(site.root(place)), site.root(place));
  }

  /** In each browser and in each storage. */
  @ParameterizedTest
  @CsvSource({"CHROMIUM, HTTP", "FIREFOX, DISK"})
  void playsTheThirdRound(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      Interview interview = Interview.open(tab, site, place);
      interview.begin();
      breaksAtTheSecondFollowUp(interview);
      meetsTheUnprepared(interview);
      ordersTheSteps(interview);
      staysBehindTheGate(interview);
      reports(interview);
      keepsIt(interview, place);
      assertQuiet(tab, place);
    }
  }

  private static void breaksAtTheSecondFollowUp(Interview interview) {
    assertThat(interview.heading()).isEqualTo("go 程和线程有什么区别？");
    assertThat(interview.text("[data-mock]")).doesNotContain("成本");
    interview
        .after(41, "x")
        .tab()
        .await("document.querySelector('.mock-clock').textContent === '0:41'");
    interview.press(" ");
    assertThat(interview.heading()).isEqualTo("为什么线程切换的成本比较高？");
    interview.after(35, " ");
    assertThat(interview.heading()).startsWith("为什么在用户态和内核态之间切换");
    assertThat(interview.text("[data-mock]")).contains("答完，0:41", "答完，0:35", "还有更深一层");
    interview.press("h");
    assertThat(interview.text(".mock-help")).contains("提示").doesNotContain("断在这里");
    interview.press("h");
    assertThat(interview.text(".mock-help")).contains("说出你确定的边界", "断在这里");
    interview.after(20, "h");
    assertThat(interview.heading()).isEqualTo("断在第 2 层");
    assertThat(interview.text(".past.broke")).contains("断在这里，0:20", "syscall");
    assertThat(interview.text("[data-mock]")).contains("没有问到", "按深度建议：会");
    interview.press("2", " ");
  }

  private static void meetsTheUnprepared(Interview interview) {
    assertThat(interview.heading()).startsWith("项目过程中遇到的最大的挑战");
    StringBuilder asked = new StringBuilder();
    while (!interview.has(".mock-verdict")) {
      asked.append(interview.heading()).append('\n');
      interview.after(30, " ");
    }
    assertThat(asked.toString().lines()).hasSize(8).contains("为什么？", "能量化吗？", "不这样会怎样？");
    assertThat(interview.heading()).isEqualTo("8 层全部答完");
    interview.press(" ");
  }

  private static void ordersTheSteps(Interview interview) {
    assertThat(interview.heading()).isEqualTo("服务器 CPU 100% 怎么定位？");
    interview.after(15, " ");
    assertThat(interview.heading()).isEqualTo("把步骤排回正确的顺序");
    interview.after(122, " ");
    interview.tab().await("document.querySelector('.mock-clock').textContent === '2:17'");
    assertThat(interview.text(".drill-verdict")).startsWith("第 1 步不对：");
    assertThat(interview.text(".drill .wrong")).contains("✕ 1");
    interview.sortSteps().focus(".mock-drill .button.primary").press("Enter");
    assertThat(interview.text(".drill-verdict")).isEqualTo("顺序全对。");
    assertThat(interview.text(".drill li")).contains("top");
    interview.press("Enter").answerAll(10).press("1", " ");
  }

  private static void staysBehindTheGate(Interview interview) {
    assertThat(interview.heading()).startsWith("朋友圈的设计");
    assertThat(interview.text(".mock-walk")).contains("再勾 5 项，打开「估算」。");
    interview.tick(4).press(" ").press(" ");
    interview.focus(".core .button.primary").press("Enter");
    assertThat(interview.text(".mock-walk h3")).isEqualTo("澄清与约束");
    interview.focus(".checks li:nth-child(1) input").press(" ");
    assertThat(interview.text(".mock-walk")).contains("再勾 2 项");
    interview.press(" ").focus(".checks li:nth-child(5) input").press(" ");
    interview.focus(".core .button.primary").after(200, "Enter");
    assertThat(interview.text(".mock-walk h3")).isEqualTo("估算");
    interview.focus(".core .button:not(.primary):not([aria-expanded])").press("Enter");
    assertThat(interview.text(".mock-walk [aria-current=step]")).contains("接口与表结构");
    for (int boxes : new int[] {3, 3, 2, 0}) {
      interview.tick(boxes).focus(".core .button.primary").press("Enter");
    }
    interview.answerAll(25).press(" ");
  }

  private static void reports(Interview interview) {
    Tab tab = interview.tab();
    tab.await("document.querySelector('.mock-report')");
    assertThat(interview.heading()).startsWith("模拟面试 20");
    assertThat(interview.text(".mock-report .meta"))
        .contains("三面", "刨根问底", "题签 zhuji2", "4 题，用时 15:43");
    assertThat(
            tab.eval(
                    "[...document.querySelectorAll('.mock-table tbody tr')].map((r) =>"
                        + " r.innerText.replace(/\\s+/g, ' ').trim()).join('\\n"
                        + "')")
                .lines())
        .hasSize(4)
        .anyMatch(row -> row.startsWith("go 程和线程有什么区别？ 2 / 6 1:36") && row.endsWith("模糊"))
        .anyMatch(row -> row.contains("，即兴 3") && row.endsWith("会"))
        .anyMatch(row -> row.startsWith("服务器 CPU 100%") && row.endsWith("，即兴 3 3:27 ✕ 不会"));
    assertThat(interview.text(".mock-report"))
        .contains("被追穿点", "第 2 层 为什么在用户态和内核态之间切换", "跳过 1 道闸门", "第一次排，相邻颠倒")
        .doesNotContain("与上次相比");
    tab.eval("zhuji.copy = (text) => { globalThis.copied = text; return Promise.resolve(); }");
    tab.eval(
        "[...document.querySelectorAll('.mock-report button')].find((b) =>"
            + " b.textContent.includes('复制')).click()");
    assertThat(tab.eval("copied"))
        .startsWith("## 模拟面试")
        .contains("\n三面 · 刨根问底 · 题签 zhuji2 · 4 题，用时 15:43；")
        .contains("| go 程和线程有什么区别？ | 2 / 6 | 1:36 | 模糊 |", "[[用户态与内核态#");
  }

  private static void keepsIt(Interview interview, Place place) {
    Tab tab = interview.tab();
    tab.eval("zhuji.study.store.writing");
    tab.go(site.url(place, "rounds/round-3.html"));
    tab.await("document.documentElement.dataset.studying !== undefined");
    String log =
        "zhuji.study.open().then((s) => s.state.log.map((e) => [e[1], e[2], e[4], e[5],"
            + " e[3]].join(' ')).sort().join('\\n"
            + "'))";
    assertThat(tab.eval(log).lines())
        .contains(
            "goroutine-vs-thread 2 m 2 96", "cpu-100 1 m 8 207", "biggest-challenge 3 m 8 240")
        .hasSize(5)
        .anyMatch(line -> line.endsWith(" 1 m 0 20"));
    Interview again = Interview.open(tab, site, place);
    tab.eval("seconds += 86400");
    assertThat(again.text(".mock-last")).contains("4 题");
    again.begin().answerAll(5).press("3", " ");
    again.focus(".mock-bar button:last-child").press("Enter");
    tab.await("document.querySelector('.mock-report')");
    assertThat(again.text(".mock-report")).contains("与上次相比", "1 题更好", "守住的层数", "每题用时：3:55 → ");
  }

  @ParameterizedTest
  @EnumSource
  void showsNothingOfAStoredSessionAsMarkup(Kind kind) {
    try (Tab tab = kind.open()) {
      Interview interview = Interview.open(tab, site, Place.DISK);
      tab.eval(
          """
          (() => {
            const bad = "<img src=x onerror='globalThis.harmed = 1'>";
            const item = (id, broke) => [id, 2, 1, 60, null, null, broke, 2, 0];
            return zhuji.study.store.session({ id: "m-1-bad", start: 1795000000, end: 1795000100, kind: "mock", style: bad, seed: { toString: bad },
              rounds: [bad, 7], items: [item(bad, ""), item("cpu-100", bad), item("cpu-100", "?why"), [], null, { length: 9 }] });
          })()
          """);
      tab.go(site.url(Place.DISK, "study.html") + "?stored#mock/m-1-bad");
      tab.await("document.querySelector('.mock-report')");
      assertThat(tab.eval("document.querySelectorAll('.mock-table tbody tr').length"))
          .isEqualTo("1");
      assertThat(interview.text(".mock-report"))
          .contains("CPU 100%", "为什么？")
          .doesNotContain("<img");
      assertThat(
              tab.eval("[globalThis.harmed, document.querySelectorAll('main img').length].join()"))
          .isEqualTo(",0");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTheTicketThatWasDrawn(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before("Math.random = () => 0.5");
      tab.go(site.url(Place.DISK, "study.html") + "?count=2#mock");
      tab.await("document.querySelector('.mock-setup')");
      Interview interview = new Interview(tab);
      String ticket = tab.eval("document.querySelector('[name=seed]').placeholder");
      assertThat(ticket).matches("[a-z2-9]{6}");
      String first =
          tab.eval(
              "zhuji.mock.draw(zhuji.mock.read(zhuji.study.data), { rounds: [],"
                  + " topics: [], weak: false, count: 2, seed: '"
                  + ticket
                  + "' }, { known: {}, recent: [] })[0].text");
      interview.begin();
      assertThat(interview.heading()).as("it is the one that is used").isEqualTo(first);
      interview.press("h", "h", "h", " ").focus(".mock-bar button:last-child").press("Enter");
      tab.await("document.querySelector('.mock-report')");
      assertThat(interview.text(".mock-report .meta")).contains("题签 " + ticket);
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheSameQuestionsForTheSameTicket(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "study.html") + "?seed=abc&count=5#mock");
      tab.await("document.querySelector('.mock-setup')");
      String drawn =
          "zhuji.mock.draw(zhuji.mock.read(zhuji.study.data), { rounds: [], topics: [], weak:"
              + " false, count: 5, seed: 'abc' }, { known: {}, recent: [] }).map((q) =>"
              + " q.id).join()";
      assertThat(tab.eval(drawn)).isEqualTo(tab.eval(drawn)).contains(",");
      assertThat(new Interview(tab).text(".mock-begin")).contains("将抽 5 题");
      assertThat(tab.eval("zhuji.mock.read(zhuji.study.data).length")).isEqualTo("30");
    }
  }

  @ParameterizedTest
  @EnumSource
  void offersEachRoundAsItWas(Kind kind) {
    try (Tab tab = kind.open()) {
      Interview interview = Interview.open(tab, site, Place.DISK);
      assertThat(interview.text(".mock-choices")).contains("照真实的一轮", "三面，4 题");
      tab.eval("document.querySelector('[name=topic], [name=weak]').click()");
      press(tab, "一面，19 题");
      assertThat(interview.text(".mock-begin")).contains("将抽 19 题");
      assertThat(chosen(tab)).isEqualTo("rounds/round-1.html count");
    }
  }

  private static void press(Tab tab, String preset) {
    tab.eval(
        "[...document.querySelectorAll('.mock-choices button')].find((b) => b.textContent === '%s').click()"
            .formatted(preset));
  }

  private static String chosen(Tab tab) {
    return tab.eval(
        "[...document.querySelectorAll('.mock-setup :is([type=checkbox]:not([name=clock]),"
            + " [name=by]):checked')].map((each) => each.value).join(' ')");
  }
}
