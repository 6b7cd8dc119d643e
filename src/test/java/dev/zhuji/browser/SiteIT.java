package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The repository's own site in real browsers, from the disk and from a host's sub-path. */
class SiteIT {

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

  /** One page of each kind, by the class of its body; the longest, which has most in it. */
  private static Collection<String> kinds() {
    TreeMap<String, String> kinds = new TreeMap<>();
    TreeMap<String, Integer> lengths = new TreeMap<>();
    for (String path : site.pages()) {
      if (path.equals("store.html")) {
        // the frame that keeps progress: nobody reads it
        continue;
      }
      if (site.result().files().get(new OutputPath(path)) instanceof OutputFile.Text page) {
        String kind = Jsoup.parse(page.text()).body().className();
        if (page.text().length() > lengths.getOrDefault(kind, 0)) {
          kinds.put(kind, path);
          lengths.put(kind, page.text().length());
        }
      }
    }
    return kinds.values();
  }

  private static void assertQuiet(Tab tab, Place place) {
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests())
        .allMatch(url -> url.startsWith(site.root(place)) || url.startsWith("data:"));
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void opensEveryKindOfPage(Kind kind, Place place) {
    assertThat(kinds()).hasSizeGreaterThan(8).contains("index.html", "404.html", "search.html");
    for (String path : kinds()) {
      try (Tab tab = kind.open()) {
        tab.go(site.url(place, path));
        tab.await("document.readyState === 'complete'");
        assertThat(tab.eval("document.querySelector('main h1') !== null"))
            .as(path)
            .isEqualTo("true");
        assertThat(
                tab.eval(
                    "document.styleSheets.length > 0 && document.styleSheets.length =="
                        + " document.querySelectorAll('link[rel=stylesheet], style').length"))
            .as(path)
            .isEqualTo("true");
        assertThat(tab.eval("typeof globalThis.zhuji")).as(path).isEqualTo("object");
        assertQuiet(tab, place);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void followsALinkToAHeading(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "index.html"));
      tab.eval("document.querySelector('main a[href*=\"rounds/\"]').click()");
      tab.await("document.body.classList.contains('round') && document.readyState === 'complete'");
      tab.eval("document.querySelector('main article .card-notes a[href*=\".html\"]').click()");
      tab.await("document.body.classList.contains('note') && document.readyState === 'complete'");
      tab.eval(
          "[...document.querySelectorAll('article a[href^=\"#\"], aside"
              + " a[href^=\"#\"]')].at(-1).click()");
      tab.await("location.hash && document.querySelector(':target')");
      assertQuiet(tab, place);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void findsChineseInTheDialog(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "redis/index.html"));
      assertThat(
              tab.eval(
                  "performance.getEntriesByType('resource').filter((r) =>"
                      + " /search/.test(r.name)).length"))
          .isEqualTo("0");
      tab.press("/");
      tab.await("document.querySelector('dialog[open] input')");
      tab.type("渐进式");
      // not the results for what was typed first
      tab.await(
          "document.querySelector('dialog[open] [role=option][href*=\"' + encodeURIComponent('渐进式')"
              + " + '\"]')");
      assertThat(tab.eval("document.querySelector('dialog[open] [role=option]').textContent"))
          .contains("渐进式");
      tab.press("Enter");
      tab.await(
          "document.body.classList.contains('note') && document.querySelector('main"
              + " mark.search-mark')");
      assertThat(tab.eval("document.querySelector('main mark.search-mark').textContent"))
          .contains("渐进式");
      assertQuiet(tab, place);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void findsEnglishOnThePage(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "search.html") + "?q=rehash");
      tab.await("document.querySelector('main [role=option]')");
      List<String> found =
          tab.eval(
                  "[...document.querySelectorAll('main [role=option]')].map((o) =>"
                      + " o.textContent).join('\\n"
                      + "')")
              .lines()
              .toList();
      assertThat(found.getFirst()).containsIgnoringCase("rehash");
      assertQuiet(tab, place);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void saysWhoseRatingStandsBesideAQuestion(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "redis/rehash.html"));
      assertThat(tab.eval("document.querySelector('.asked').previousElementSibling.textContent"))
          .contains("面试后的自评");
      assertThat(
              tab.eval(
                  "[...document.querySelectorAll('.asked .rating')].map((rating) =>"
                      + " rating.parentElement.textContent).join()"))
          .isEqualTo("面试后的自评△ 模糊");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#everywhere")
  void searchesFromThePageForAWrongAddress(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "404.html"));
      tab.eval("document.querySelector('input[type=search]').focus()");
      tab.type("rehash");
      tab.press("Enter");
      tab.await("/search\\.html\\?q=rehash$/.test(location.href)");
      tab.await("document.querySelector('main [role=option]')");
      assertQuiet(tab, place);
    }
  }
}
