package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader rates, in real browsers, from the disk and over HTTP. */
class StudyIT {

  private static final String ROUND = "rounds/3.html";
  private static final String HUB = "study.html";
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String LOG = "zhuji.study.store.state.log.map(String).join(' ')";

  /** The questions whose last rating can be taken back. */
  private static final String UNDOS =
      "[...document.querySelectorAll('.card:has(> .rate-line > .undo:not([hidden]))')]"
          + ".map((card) => card.id).join()";

  /** The addresses of the scripts that were loaded, with spaces between. */
  private static final String SCRIPTS =
      "performance.getEntriesByType('resource').map((r) => r.name)"
          + ".filter((name) => name.endsWith('.js')).join(' ')";

  @TempDir static Path folder;
  private static BuiltSite site;

  @BeforeAll
  static void build() {
    site = StudySite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String text(Tab tab, String selector) {
    return tab.eval("document.querySelector('" + selector + "').textContent");
  }

  private static void assertFocus(Tab tab, String selector) {
    assertThat(tab.eval("document.activeElement.matches('" + selector + "')"))
        .as("focus on " + selector + ", is on " + tab.eval("document.activeElement.outerHTML"))
        .isEqualTo("true");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void everyPageKnowsWhatOnePageRated(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 2);
      assertThat(text(tab, "[data-progress] .caption")).contains("1 / 3");
      StudySite.open(tab, site, place, HUB);
      assertThat(text(tab, "table.progress tbody tr:nth-child(2)")).contains("三面", "1 / 3");
      StudySite.open(tab, site, place, "index.html");
      assertThat(text(tab, "[data-count]")).contains("到期 0", "新题 5");
      assertThat(text(tab, ".rounds > li:nth-child(2) .legend")).contains("模糊 1", "未评 2");
      StudySite.open(tab, site, place, ROUND);
      assertThat(tab.eval("document.querySelector('#q-cpu-100 input[value=\"2\"]').checked"))
          .isEqualTo("true");
      assertThat(text(tab, "#q-cpu-100 .when")).contains("2 天后");
      assertThat(
              tab.eval(
                  "zhuji.study.store.place.read().then((got) => Object.keys(got.values).length)"))
          .isNotEqualTo("0");
      assertThat(tab.complaints()).isEmpty();
      String root = site.url(place, "index.html").replace("index.html", "");
      assertThat(tab.requests()).allMatch(url -> url.startsWith("data:") || url.startsWith(root));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void twoTabsLoseNothingOfEachOther(Kind kind) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.HTTP, ROUND);
      tab.eval("(globalThis.other = window.open(location.href)) !== null");
      tab.await("other.document.querySelector('[data-studying]')");
      tab.eval(
          "(() => { zhuji.study.store.rate('moments', 1); other.zhuji.study.store.rate('cpu-100',"
              + " 2); zhuji.study.store.rate('goroutine', 3); })()");
      tab.await("zhuji.study.store.state.log.length === 3");
      tab.await("other.zhuji.study.store.state.log.length === 3");
      StudySite.open(tab, site, Place.HTTP, ROUND);
      assertThat(tab.eval(LOG)).contains("moments,1", "cpu-100,2", "goroutine,3");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void aQuestionIsDueWhenItsDayComes(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.clock(NOON);
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "goroutine", 3);
      StudySite.rate(tab, "goroutine", 1);
      assertThat(tab.eval("zhuji.study.store.state.log.length"))
          .as("a second thought on the same day takes the place of the first")
          .isEqualTo("1");
      tab.clock(NOON.plus(Duration.ofDays(1)));
      StudySite.open(tab, site, place, "index.html");
      assertThat(text(tab, "[data-count]")).contains("到期 1");
      StudySite.open(tab, site, place, ROUND);
      tab.eval("document.querySelector('input[name=\"z-filter\"][value=\"due\"]').click()");
      assertThat(
              tab.eval(
                  "[...document.querySelectorAll('.card:not([hidden])')].map((c) =>"
                      + " c.id).join(' ')"))
          .isEqualTo("q-goroutine");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void aRatingIsTakenBackUntilTheQuestionIsNotRated(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      String written = text(tab, "[data-progress]");
      assertThat(tab.eval(UNDOS)).isEmpty();
      StudySite.rate(tab, "moments", 2);
      StudySite.rate(tab, "cpu-100", 3);
      StudySite.rate(tab, "cpu-100", 1);
      assertThat(tab.eval(UNDOS)).as("the last rating alone").isEqualTo("q-cpu-100");
      tab.eval("document.querySelector('#q-cpu-100 input:checked').focus()");
      tab.press("Tab");
      assertFocus(tab, "#q-cpu-100 .undo");
      tab.press("Enter");
      assertFocus(tab, "#q-cpu-100 input[value=\"3\"]");
      tab.press("Tab");
      tab.press("Enter");
      assertFocus(tab, "#q-cpu-100 input[value=\"1\"]:not(:checked)");
      assertThat(text(tab, "#q-cpu-100 .when")).isEmpty();
      assertThat(tab.eval(LOG)).contains("moments").doesNotContain("cpu-100");
      tab.await("document.querySelector('#q-moments .undo').checkVisibility()");
      tab.eval("document.querySelector('#q-moments .undo').click()");
      tab.eval("zhuji.study.store.writing.then(zhuji.study.painted)");
      assertThat(text(tab, "[data-progress]")).as("as the interview went").isEqualTo(written);
      StudySite.open(tab, site, place, ROUND);
      assertThat(tab.eval(LOG)).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anAddressIsReachedWhateverTheFilterLeavesOut(Kind kind) {
    String shown = "document.querySelector('#q-moments').checkVisibility()";
    String filter = "document.querySelector('[name=z-filter]:checked').value";
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.DISK, ROUND);
      for (int i = 0; i < 2; i++) {
        tab.eval("document.querySelector('[name=z-filter][value=star]').click()");
        assertThat(tab.eval(shown)).isEqualTo("false");
        assertThat(text(tab, ".filter-line + p")).isEqualTo("显示 0 题");
        assertThat(tab.eval("document.querySelector('.filter-line + p').checkVisibility()"))
            .isEqualTo("true");
        // the second time this is no other address
        tab.eval("document.querySelector('.toc a[href=\"#q-moments\"]').click()");
        tab.await(shown);
        assertThat(tab.eval(filter)).isEqualTo("all");
        assertThat(text(tab, ".filter-line + p")).isEmpty();
      }
      tab.eval("document.querySelector('[name=z-filter][value=star]').click()");
      tab.eval("(location.hash = '#系统设计', '')");
      tab.await(shown);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatAnImportSetsIsSeenAtOnce(Kind kind) {
    String fields =
        "['date', 'retention', 'daily'].map((id) => document.querySelector('#z-' + id).value)"
            + ".concat(document.querySelector('#z-instant').checked).join()";
    try (Tab tab = kind.open()) {
      tab.clock(NOON);
      StudySite.open(tab, site, Place.DISK, HUB);
      assertThat(tab.eval(fields)).isEqualTo(",0.9,10,false");
      tab.eval("document.querySelector('#z-daily').focus()");
      tab.eval("document.querySelector('#z-daily').value = '1'");
      tab.eval(
          "zhuji.study.store.importState(zhuji.study.read(JSON.stringify({ format:"
              + " 'zhuji-progress', version: 1, prefs: { interviewDate: ['2026-11-27', 5],"
              + " retention: [0.95, 5], instant: [true, 5], dailyNew: [20, 5] } })).state)");
      assertThat(tab.eval(fields))
          .as("but for the one in hand")
          .isEqualTo("2026-11-27,0.95,1,true");
      assertThat(text(tab, "[aria-labelledby=z-interview]")).contains("5 天");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void ratesAFollowUpThatIsOpened(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      for (int level = 0; level < 3; level++) {
        tab.eval(
            "(document.querySelectorAll('#q-goroutine .level > summary')[%d]).click()"
                .formatted(level));
        tab.await(
            "document.querySelectorAll('#q-goroutine .level')[%d].querySelector('.rate')"
                .formatted(level));
      }
      tab.eval("document.querySelectorAll('#q-goroutine .level .level .rate input')[0].focus()");
      tab.press("ArrowDown");
      tab.await("zhuji.study.store.state.log.length === 1");
      assertThat(tab.eval(LOG)).contains(",2,0,c,0,d-");
      assertFocus(tab, "input[value=\"2\"]");
      StudySite.open(tab, site, place, HUB);
      assertThat(tab.eval("zhuji.study.cards(zhuji.study.store).some((q) => q.root !== q)"))
          .as("what was not answered well is a card of its own")
          .isEqualTo("true");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void anInterviewBendsTheQueue(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.clock(NOON);
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 3);
      StudySite.open(tab, site, place, HUB);
      tab.eval(
          "(() => { const date = document.querySelector('#z-date'); date.value = '2026-11-24';"
              + " date.onchange(); })()");
      tab.eval("zhuji.study.store.writing");
      StudySite.open(tab, site, place, ROUND);
      assertThat(text(tab, "#q-cpu-100 .when")).contains("明天");
      tab.clock(NOON.plus(Duration.ofDays(5)));
      StudySite.open(tab, site, place, HUB);
      assertThat(text(tab, "[aria-labelledby=z-interview]")).contains("已经过了");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theCoverageIsPutInTheOrderOfOnesOwnRatings(Kind kind) {
    String order =
        "[...document.querySelectorAll('.covers > li')].map((r) => r.dataset.question).join()";
    try (Tab tab = kind.open()) {
      tab.clock(NOON);
      StudySite.open(tab, site, Place.DISK, ROUND);
      StudySite.rate(tab, "moments", 1);
      StudySite.rate(tab, "cpu-100", 3);
      StudySite.open(tab, site, Place.DISK, "coverage.html");
      String written = tab.eval(order);
      assertThat(written).startsWith("b-tree,cpu-100,goroutine,moments");
      tab.eval("document.querySelector('input[name=z-order][value=mine]').click()");
      assertThat(tab.eval(order)).startsWith("b-tree,moments,goroutine");
      assertThat(text(tab, "[data-question=moments] .mine")).contains("不会", "今天记得 100%");
      tab.eval("document.querySelector('input[name=z-order][value=author]').click()");
      assertThat(tab.eval(order)).isEqualTo(written);
      assertThat(tab.eval("document.querySelector('.mine') === null")).isEqualTo("true");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theHomePageNamesTheWeakestTopics(Kind kind) {
    String weakest =
        "[...document.querySelectorAll('[data-weakest] li')].map((r) => r.textContent).join()";
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.DISK, "index.html");
      assertThat(tab.eval(weakest)).as("as the interview went").contains("不会 1，模糊 0");
      StudySite.open(tab, site, Place.DISK, ROUND);
      StudySite.rate(tab, "moments", 2);
      StudySite.open(tab, site, Place.DISK, "index.html");
      assertThat(tab.eval(weakest)).isEqualTo("系统设计不会 0，模糊 1，已评 1");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void ratingsAndCardsLeaveAsFiles(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.clock(NOON);
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 2);
      StudySite.open(tab, site, place, HUB);
      tab.eval("zhuji.study.save = (name, text) => { globalThis.saved = name + '\\n' + text; }");
      for (String[] file :
          new String[][] {
            {"评分表（CSV）", ".csv", "cpu-100,服务器 CPU 100% 怎么定位？,三面,2,"},
            {"Anki 卡片", "-anki.txt", "#guid column:1"},
            {"Obsidian 卡片", "-cards.md", "#flashcards/zhuji/一面"},
            {"导出", ".json", "\"format\": \"zhuji-progress\""}
          }) {
        tab.eval("globalThis.saved = ''");
        tab.eval(
            "[...document.querySelectorAll('[aria-labelledby=z-data] button')].find((b) =>"
                + " b.textContent === '%s').click()".formatted(file[0]));
        tab.await("saved");
        assertThat(tab.eval("saved"))
            .startsWith("zhuji-" + StudySite.ID + "-2026-11-22" + file[1] + "\n")
            .contains(file[2]);
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPageStandsBeforeItsScriptsForStudyingCome(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before("addEventListener('load', () => { globalThis.early = " + SCRIPTS + "; })");
      for (String path : List.of(ROUND, HUB)) {
        StudySite.open(tab, site, Place.HTTP, path);
        assertThat(tab.eval("early")).as(path).endsWith("/assets/zhuji.js").doesNotContain(" ");
        assertThat(tab.eval(SCRIPTS)).as(path).contains("study.js", "ts-fsrs.js");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void formulasOfCopiedCardsAreDrawn(Kind kind) {
    Path notes = folder.resolve("formulas").resolve(kind.name());
    StudySite.notes(notes)
        .with(
            "rounds/1.md",
            "---\ntype: round\nround: 1\n---\n\n- [ ] 多快？ <!-- q: fast -->\n  - 要点：$O(\\log n)$\n");
    try (BuiltSite own = BuiltSite.of(notes, folder.resolve(kind.name()));
        Tab tab = kind.open()) {
      StudySite.open(tab, own, Place.DISK, HUB);
      tab.eval(
          "zhuji.load('assets/review.js').then(() => { zhuji.study.review("
              + "document.querySelector('[data-stage]'), zhuji.study.store,"
              + " [zhuji.study.data.byId.get('fast')], () => {}); })");
      assertThat(text(tab, ".reviewing .math")).isEqualTo("O(\\log n)");
      tab.press(" ");
      tab.await("document.querySelector('.reviewing .math.drawn .katex')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoNeverRatedLoadsNothingToStudyBeforeTheFirstMove(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.HTTP, "index.html"));
      tab.eval("new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))");
      assertThat(tab.eval(SCRIPTS).replaceAll("[^ ]*/", "").split(" "))
          .as("the page's own: the frame, and what sorts its table")
          .containsExactlyInAnyOrder("zhuji.js", "sort.js");
      tab.press("Tab");
      tab.await("document.querySelector('[data-studying]')");
      assertThat(text(tab, "[data-count]")).contains("新题 6");
    }
  }

  private static void click(Tab tab, String words) {
    tab.eval(
        "[...document.querySelectorAll('main button')].find((b) => b.textContent === '%s').click()"
            .formatted(words));
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void noPageCarriesBothTheStudyPageAndTheInterview(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, HUB);
      click(tab, "模拟面试");
      tab.await("document.querySelector('.mock-setup')");
      assertThat(tab.eval("Object.keys(zhuji.study.tools).join()")).isEqualTo("mock");
      click(tab, "回到学习");
      tab.await("document.querySelector('[data-studying=hub] .today .primary')");
      assertThat(tab.eval("location.hash + (zhuji.mock === undefined)")).isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatOnlyMemoryHasIsNotLeftForTheInterview(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before(
          "Object.defineProperty(globalThis, 'localStorage', { get() {"
              + " throw new DOMException('no', 'SecurityError'); } });");
      StudySite.open(tab, site, Place.DISK, HUB);
      tab.eval("zhuji.study.store.rate('moments', 1, { mode: 'r' })");
      click(tab, "模拟面试");
      tab.await("document.querySelector('.mock-setup')");
      click(tab, "回到学习");
      tab.await("document.querySelector('[data-study] .today .primary')?.checkVisibility()");
      assertThat(tab.eval("zhuji.study.store.state.log.length")).isEqualTo("1");
    }
  }
}
