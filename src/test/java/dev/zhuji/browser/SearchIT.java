package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What readers do with the search, in every browser; from the disk, and over HTTP where it matters.
 */
class SearchIT {

  private static final String OPTIONS = "document.querySelectorAll('[role=option]')";
  private static final String INPUT = "document.querySelector('[role=combobox]')";

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

  private static Tab at(Kind kind, Place place, String path, String query) {
    Tab tab = kind.open();
    tab.go(site.url(place, path) + query);
    return tab;
  }

  private static Tab page(Kind kind, String query) {
    return at(kind, Place.DISK, "search.html", query);
  }

  private static Tab dialog(Kind kind, String words) {
    Tab tab = at(kind, Place.DISK, "redis/index.html", "");
    tab.press("Control+k");
    tab.await("document.querySelector('dialog[open]') && " + isFocused());
    tab.type(words);
    if (!words.isEmpty()) {
      // what stands there before anything is asked is no result
      settle(tab);
    }
    return tab;
  }

  private static String isFocused() {
    return "document.activeElement === " + INPUT;
  }

  private static String selected(Tab tab) {
    return tab.eval(
        "[..." + OPTIONS + "].findIndex((o) => o.getAttribute('aria-selected') === 'true')");
  }

  private static void settle(Tab tab) {
    tab.await("/^\\d+ 条|^没有/.test(document.querySelector('[role=status]').textContent)");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void loadsNothingUntilItIsUsed(Kind kind, Place place) {
    try (Tab tab = at(kind, place, "index.html", "")) {
      String searching =
          "performance.getEntriesByType('resource').filter((r) => /search/.test(r.name)).length";
      assertThat(tab.eval(searching)).isEqualTo("0");
      assertThat(tab.eval("zhuji.search === undefined")).isEqualTo("true");
      tab.press("/");
      tab.await("document.querySelector('dialog[open]')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isUsedByKeysAlone(Kind kind) {
    try (Tab tab = at(kind, Place.DISK, "redis/index.html", "")) {
      tab.eval("document.querySelector('[data-search-open]').focus()");
      tab.press("Enter");
      tab.await("document.querySelector('dialog[open]') && " + isFocused());
      tab.type("rehash");
      tab.await(OPTIONS + ".length > 2");
      settle(tab);
      assertThat(selected(tab)).isEqualTo("0");
      tab.press("ArrowDown");
      assertThat(selected(tab)).isEqualTo("1");
      tab.press("ArrowUp");
      tab.press("ArrowUp");
      assertThat(selected(tab)).isEqualTo(tab.eval(OPTIONS + ".length - 1"));
      assertThat(tab.eval(INPUT + ".getAttribute('aria-activedescendant')"))
          .isEqualTo(tab.eval("[..." + OPTIONS + "].at(-1).id"));
      tab.press("ArrowDown");
      assertThat(selected(tab)).isEqualTo("0");
      tab.press("Escape");
      assertThat(tab.eval(INPUT + ".value + document.querySelectorAll('dialog[open]').length"))
          .isEqualTo("1");
      tab.press("Escape");
      tab.await("!document.querySelector('dialog[open]')");
      assertThat(tab.eval("document.activeElement.matches('[data-search-open]')"))
          .isEqualTo("true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void goesFromTheFieldToTheKindsAndToItsButtonLast(Kind kind) {
    try (Tab tab = dialog(kind, "rehash")) {
      settle(tab);
      tab.press("Tab");
      assertThat(tab.eval("document.activeElement.matches('.search-scope button:first-child')"))
          .isEqualTo("true");
      for (int i = 0; i < 12 && !isAtClose(tab); i++) {
        tab.press("Tab");
      }
      assertThat(isAtClose(tab)).isTrue();
      assertThat(
              tab.eval(
                  "document.elementFromPoint(...(({ x, y, width, height }) => [x + width / 2, y +"
                      + " height / 2])(document.activeElement.getBoundingClientRect())).closest("
                      + "'.search-close') !== null"))
          .isEqualTo("true");
      tab.press("Enter");
      tab.await("!document.querySelector('dialog[open]')");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatIsChosenInSightWhenMoreIsFound(Kind kind) {
    try (Tab tab = at(kind, Place.DISK, "index.html", "")) {
      tab.size(390, 600);
      tab.press("/");
      tab.await("document.querySelector('dialog[open]')");
      tab.type("缓存");
      tab.await("/标签和主题 \\d/.test(document.querySelector('[role=status]').textContent)");
      tab.press("ArrowUp");
      String chosen = tab.eval("document.querySelector('[aria-selected=true]').href");
      assertThat(chosen).contains("/tags/");
      tab.await("document.querySelectorAll('.search-hit mark').length > 12");
      tab.await(
          "document.querySelector('[aria-selected=true]').href === '"
              + chosen
              + "' && document.querySelector('[aria-selected=true]').getBoundingClientRect().bottom"
              + " <= document.querySelector('.search-foot').getBoundingClientRect().top + 1");
    }
  }

  private static boolean isAtClose(Tab tab) {
    return tab.eval("document.activeElement.matches('.search-close')").equals("true");
  }

  @ParameterizedTest
  @EnumSource
  void leavesEnterToAnInputMethod(Kind kind) {
    try (Tab tab = dialog(kind, "rehash")) {
      String before = tab.eval("location.href");
      tab.eval(
          INPUT
              + ".dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true,"
              + " bubbles: true, cancelable: true}))");
      tab.eval(
          INPUT
              + ".dispatchEvent(new KeyboardEvent('keydown', {key: 'Process', keyCode: 229,"
              + " bubbles: true, cancelable: true}))");
      assertThat(tab.eval("document.querySelectorAll('dialog[open]').length")).isEqualTo("1");
      assertThat(tab.eval("location.href")).isEqualTo(before);
      // what is not yet written is not searched
      String status = tab.eval("document.querySelector('[role=listbox]').textContent");
      tab.eval(
          "(() => { const i = "
              + INPUT
              + "; i.value = 'huan'; i.dispatchEvent(new InputEvent('input',"
              + " {isComposing: true})); return new Promise((go) => setTimeout(go, 300)); })()");
      assertThat(tab.eval("document.querySelector('[role=listbox]').textContent"))
          .isEqualTo(status);
      tab.eval(
          "(() => { const i = "
              + INPUT
              + "; i.value = '缓存'; i.dispatchEvent(new CompositionEvent('compositionend')); })()");
      tab.await(OPTIONS + "[0] && " + OPTIONS + "[0].textContent.includes('缓存')");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void leadsToTheSectionWithTheWordsMarked(Kind kind, Place place) {
    try (Tab tab = at(kind, place, "search.html", "?q=渐进式 rehash")) {
      String found = "[..." + OPTIONS + "].find((o) => o.hash && !o.hash.startsWith('#q-'))";
      tab.await(found);
      tab.eval(found + ".click()");
      String marks = "[...document.querySelectorAll('main mark.search-mark')]";
      tab.await("document.body.classList.contains('note') && " + marks + ".length");
      tab.await("document.querySelector(':target')");
      assertThat(tab.eval(marks + ".map((m) => m.textContent)")).containsIgnoringCase("rehash");
      tab.await(
          "(() => { const t = document.querySelector(':target').getBoundingClientRect().top;"
              + " const h = document.querySelector('header').getBoundingClientRect().bottom;"
              + " return t >= h - 1 && t < innerHeight; })()");
      tab.press("Escape");
      tab.await("!document.querySelector('mark.search-mark')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasAnAddressForAQuestionWithItsFilters(Kind kind) {
    try (Tab tab = page(kind, "?q=redis&kind=question")) {
      tab.await(OPTIONS + ".length");
      settle(tab);
      assertThat(tab.eval("[..." + OPTIONS + "].every((o) => o.hash.startsWith('#q-'))"))
          .isEqualTo("true");
      tab.await("document.querySelector('.search-facets select')");
      tab.eval(
          "(() => { const s = document.querySelector('.search-facets select'); s.selectedIndex ="
              + " 1; s.dispatchEvent(new Event('change')); })()");
      tab.await("/[?&]round=/.test(location.search)");
      String round = tab.eval("document.querySelector('.search-facets select').value");
      settle(tab);
      String results = tab.eval("document.querySelector('[role=listbox]').textContent");
      String query = tab.eval("location.search");
      tab.go(site.url(Place.DISK, "index.html"));
      tab.go(site.url(Place.DISK, "search.html") + query);
      tab.await(OPTIONS + ".length && document.querySelector('.search-facets select')");
      settle(tab);
      assertThat(tab.eval("document.querySelector('.search-facets select').value"))
          .isEqualTo(round);
      assertThat(tab.eval("document.querySelector('[role=listbox]').textContent"))
          .isEqualTo(results);
      assertThat(tab.eval("document.querySelector('[aria-pressed=true]').textContent"))
          .startsWith("题目");
    }
  }

  @ParameterizedTest
  @EnumSource
  void filtersByTopicAndTag(Kind kind) {
    for (String facet : List.of("topic", "tag")) {
      try (Tab tab = page(kind, "")) {
        tab.await("document.querySelectorAll('.search-facets select').length === 3");
        int place = facet.equals("topic") ? 1 : 2;
        String value =
            tab.eval(
                "document.querySelectorAll('.search-facets select')[%d][1].value".formatted(place));
        tab.go(site.url(Place.DISK, "search.html") + "?q=是&" + facet + "=" + value);
        settle(tab);
        String some = tab.eval("document.querySelector('[role=status]').textContent");
        tab.go(site.url(Place.DISK, "search.html") + "?q=是");
        settle(tab);
        assertThat(some)
            .isNotEqualTo(tab.eval("document.querySelector('[role=status]').textContent"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupsSectionsByTheirNote(Kind kind) {
    try (Tab tab = page(kind, "?q=跳表&kind=note")) {
      tab.await(OPTIONS + ".length > 3");
      settle(tab);
      String pages = tab.eval("[..." + OPTIONS + "].map((o) => o.pathname).join('\\n')");
      List<String> all = pages.lines().toList();
      List<String> starts =
          IntStream.range(0, all.size())
              .filter(i -> i == 0 || !all.get(i).equals(all.get(i - 1)))
              .mapToObj(all::get)
              .toList();
      assertThat(starts).doesNotHaveDuplicates();
      assertThat(tab.eval("document.querySelector('.follows small').textContent")).isNotBlank();
      assertThat(tab.eval("document.querySelector('.follows b') === null")).isEqualTo("true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void marksWhatMatchesAndCutsNoWord(Kind kind) {
    for (String question : List.of("TIME_WAIT", "struct", "一致性哈希", "goroutine 栈")) {
      try (Tab tab = page(kind, "?q=" + question)) {
        tab.await(OPTIONS + ".length");
        settle(tab);
        String cut =
            tab.eval(
                "[...document.querySelectorAll('[role=option] p')].map((p) =>"
                    + " p.textContent).join('\\n')");
        List<String> snippets = cut.lines().toList();
        assertThat(snippets).isNotEmpty();
        String texts =
            tab.eval(
                "(async () => { const { hits } = await zhuji.search.ask("
                    + quoted(question)
                    + "); const all = await zhuji.search.passages(hits.slice(0, 20)); return"
                    + " all.map((p) => p.text.replace(/^\u2063.*$/gm, '').replace(/\\s+/g, '"
                    + " ')).join('\\n"
                    + "'); })()");
        for (String snippet : snippets) {
          String inner = snippet.replaceAll("^…|…$", "");
          int at = texts.indexOf(inner);
          assertThat(at).as(snippet).isNotNegative();
          assertThat(cuts(texts, at) || cuts(texts, at + inner.length())).as(snippet).isFalse();
        }
        String marks =
            tab.eval(
                "[...document.querySelectorAll('[role=option] mark')].map((m) =>"
                    + " m.textContent).join('\\n"
                    + "')");
        assertThat(marks.lines())
            .isNotEmpty()
            .allMatch(mark -> mark.length() > 1 || question.contains(mark));
      }
    }
  }

  private static String quoted(String text) {
    return "'" + text + "'";
  }

  private static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && isLetter(text.charAt(at - 1))
        && isLetter(text.charAt(at));
  }

  private static boolean isLetter(char c) {
    return c < 0x250 && (Character.isLetterOrDigit(c) || c == '_');
  }

  @ParameterizedTest
  @EnumSource
  void marksAQuotationOnlyAsAWhole(Kind kind) {
    try (Tab tab = page(kind, "?q=%22渐进式%22")) {
      tab.await("document.querySelector('[role=option] mark')");
      settle(tab);
      assertThat(
              tab.eval(
                  "[...document.querySelectorAll('[role=option] mark')].every((m) =>"
                      + " m.textContent === '渐进式')"))
          .isEqualTo("true");
    }
  }

  @ParameterizedTest
  @EnumSource
  void remembersWhatWasAsked(Kind kind) {
    try (Tab tab = at(kind, Place.HTTP, "search.html", "?q=rehash")) {
      tab.await(OPTIONS + ".length");
      tab.eval("[..." + OPTIONS + "][0].click()");
      tab.await("!location.pathname.endsWith('search.html') && document.readyState === 'complete'");
      tab.go(site.url(Place.HTTP, "search.html"));
      tab.await(OPTIONS + "[0] && " + OPTIONS + "[0].textContent === 'rehash'");
      tab.press("ArrowDown");
      tab.press("Enter");
      tab.await("location.search === '?q=rehash' && document.querySelector('.search-hit')");
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatItTookAMisspeltWordFor(Kind kind) {
    try (Tab tab = page(kind, "?q=gorutine")) {
      tab.await(OPTIONS + ".length");
      assertThat(tab.eval("document.querySelector('.search-note').textContent"))
          .contains("gorutine", "goroutine");
    }
    try (Tab tab = page(kind, "?q=zzzzqqqq")) {
      settle(tab);
      assertThat(tab.eval("document.querySelector('[role=status]').textContent"))
          .isEqualTo("没有找到「zzzzqqqq」");
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsNothingThatIsAsked(Kind kind) {
    try (Tab tab =
        page(kind, "?q=%3Cimg src=x onerror=document.title=1%3E %22 __proto__ %F0%9F%98%80")) {
      settle(tab);
      assertThat(tab.eval("document.querySelector('main img') === null")).isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void marksALongPageInSlices(Kind kind) {
    try (Tab tab = at(kind, Place.DISK, "redis/index.html", "")) {
      tab.press("/");
      tab.await("document.querySelector('dialog[open]')");
      String counts =
          tab.eval(
              """
              (async () => {
                const main = document.querySelector("main");
                for (let i = 0; i < 800; i++) {
                  main.append(zhuji.make("p", {}, "渐进式".repeat(60)));
                }
                const seen = new Set();
                const count = () => seen.add(document.querySelectorAll(".search-mark").length);
                const timer = setInterval(count, 1);
                await zhuji.search.mark(main, "渐进式");
                clearInterval(timer);
                count();
                return [...seen].length > 2;
              })()\
              """);
      assertThat(counts).isEqualTo("true");
    }
  }
}
