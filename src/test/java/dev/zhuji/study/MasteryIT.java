package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import dev.zhuji.site.Fixture;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the graph and the table of topics show of the reader's own ratings. */
class MasteryIT {

  private static final String TOGGLE = "document.querySelector('.mastery button')";
  private static final String SIGNS =
      """
      [...document.querySelectorAll(".web [data-asks]")]
        .map((a) => a.getAttribute("aria-label") + " " + a.querySelector(".sign")?.getAttribute("class").trim()).join("; ")\
      """;
  private static final String SHARES =
      """
      [...document.querySelectorAll(".matrix tbody tr")]
        .map((row) => row.cells[0].textContent + " " + row.lastElementChild.textContent).join("; ")\
      """;
  private static final String BY = "document.querySelector('[data-weak]').textContent";

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

  static Stream<Arguments> whereItDiffers() {
    return BuiltSite.whereItDiffers();
  }

  private static void go(Tab tab, Place place, String path) {
    tab.go(site.url(place, path));
    tab.press("Shift");
    tab.await("document.querySelector('[data-studying]')");
  }

  private static void settled(Tab tab) {
    tab.eval("zhuji.study.store.writing.then(zhuji.study.painted)");
  }

  @ParameterizedTest
  @MethodSource("whereItDiffers")
  void aRatingMadeOnAnotherPageIsASignAndAWord(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, "rounds/3.html");
      StudySite.rate(tab, "goroutine", 1);
      go(tab, place, "graph.html");
      assertThat(tab.eval(TOGGLE + ".getAttribute('aria-pressed')")).isEqualTo("false");
      assertThat(tab.eval("document.querySelectorAll('.sign').length")).isEqualTo("0");
      tab.eval(TOGGLE + ".click()");
      assertThat(tab.eval(TOGGLE + ".getAttribute('aria-pressed')")).isEqualTo("true");
      assertThat(tab.eval(SIGNS)).isEqualTo("协程与线程，不会 sign FAILED; 索引，未评 sign");
      assertThat(tab.eval("document.querySelector('.mastery .caption').textContent"))
          .startsWith("✕ 不会 1△ 模糊 0○ 会 0– 未评 1");
      tab.eval("zhuji.study.store.rate('sql', 2)");
      assertThat(tab.eval(SIGNS)).contains("索引，模糊 sign VAGUE");
      tab.eval(TOGGLE + ".click()");
      assertThat(tab.eval(SIGNS)).isEqualTo("null undefined; null undefined");
      settled(tab);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("whereItDiffers")
  void theTableOfTopicsTakesTheReadersOwnShares(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      for (String page : new String[] {"index.html", "graph.html"}) {
        go(tab, place, page);
        String built = tab.eval(SHARES);
        String by = tab.eval(BY);
        assertThat(built).as("as the interview went").contains("问题定位 100 %");
        assertThat(by).contains("自评");
        tab.eval("zhuji.study.store.rate('goroutine', 1)");
        assertThat(tab.eval(SHARES)).contains("100 %", "问题定位 未评");
        assertThat(tab.eval(BY)).contains("我的评分");
        tab.eval("zhuji.study.store.undo()");
        assertThat(tab.eval(SHARES)).isEqualTo(built);
        assertThat(tab.eval(BY)).isEqualTo(by);
        settled(tab);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("whereItDiffers")
  void whatWasSortedByShareStaysSo(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      go(tab, place, "graph.html");
      tab.eval("document.querySelector('.matrix th:last-child button').click()");
      tab.eval("zhuji.study.store.rate('moments', 1)");
      assertThat(tab.eval("document.querySelector('.matrix tbody .weak').textContent"))
          .isEqualTo("100 %");
      assertThat(tab.eval(SHARES)).startsWith("系统设计 100 %");
      settled(tab);
    }
  }

  @Test
  void thereIsNothingToColourWhereNothingIsAsked(@TempDir Path content) {
    String page =
        Fixture.in(content)
            .with("zhuji.yml", "id: abcdefghijklmnop\ntitle: 站\n")
            .with("a.md", "# 甲\n\n见[乙](b.md)。\n")
            .with("b.md", "# 乙\n")
            .build()
            .page("graph.html")
            .outerHtml();
    assertThat(page).contains("class=\"web\"").doesNotContain("mastery", "data-asks", "matrix");
  }
}
