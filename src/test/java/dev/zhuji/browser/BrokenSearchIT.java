package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An index that cannot be read is said, with a way to try again: it never looks like no results.
 */
class BrokenSearchIT {

  @TempDir Path folder;

  private BuiltSite site;

  @BeforeEach
  void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "title: 坏\n");
    Files.writeString(notes.resolve("a.md"), "---\ntags: [锁]\n---\n# 线程\n\n线程池和锁。\n");
    Files.writeString(notes.resolve("b.md"), "# 缓存\n\n缓存更新。\n");
    site = BuiltSite.of(notes, folder);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private List<Path> below(String path) throws IOException {
    try (Stream<Path> files = Files.walk(site.folder().resolve(path))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void rewrite(String path, UnaryOperator<String> change) throws IOException {
    for (Path file : below(path)) {
      Files.writeString(file, change.apply(Files.readString(file)));
    }
  }

  /** Another check than the one that belongs to the file, as of another build. */
  private static String stale(String text) {
    int check = text.indexOf("\",\"") + 3;
    return text.substring(0, check) + "!!" + text.substring(check + 2);
  }

  /** Breaks a file or a folder, sees that the search says so, mends it, and tries again. */
  private void saysSo(
      Kind kind, Place place, String path, UnaryOperator<String> change, String said)
      throws IOException {
    List<Path> files = below(path);
    List<String> whole = files.stream().map(BrokenSearchIT::read).toList();
    for (int i = 0; i < files.size(); i++) {
      Files.writeString(files.get(i), change.apply(whole.get(i)));
    }
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "search.html") + "?q=线程");
      tab.await("document.querySelector('.search-note button')");
      assertThat(tab.eval("document.querySelector('main .search-note').textContent"))
          .contains(said)
          .endsWith("重试");
      assertThat(tab.eval("document.querySelector('[role=status]').textContent"))
          .contains(said)
          .doesNotContain("没有找到");
      assertThat(tab.eval("document.querySelector('[role=option]') === null")).isEqualTo("true");
      for (int i = 0; i < files.size(); i++) {
        Files.writeString(files.get(i), whole.get(i));
      }
      tab.eval("document.querySelector('.search-note button').click()");
      tab.await("document.querySelector('[role=option]')");
      assertThat(tab.eval("document.querySelector('[role=option] b').textContent")).isEqualTo("线程");
      assertThat(tab.eval("document.querySelector('.search-note button') === null"))
          .isEqualTo("true");
      assertThat(tab.eval("document.activeElement.matches('[role=combobox]')")).isEqualTo("true");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatAFileOfTheIndexIsMissing(Kind kind, Place place) throws IOException {
    // a file that gives nothing is what a host's own page for a missing file comes to
    saysSo(kind, place, "search/t", text -> "", "没能读出来");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatFilesAreOfTwoBuilds(Kind kind, Place place) throws IOException {
    saysSo(kind, place, "search/t", BrokenSearchIT::stale, "网站刚刚更新过");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheTextsAreOfAnotherBuild(Kind kind, Place place) throws IOException {
    saysSo(kind, place, "search/d", text -> text.replace("线程池", "另外一版的线程池"), "网站刚刚更新过");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheFormatIsOfAnotherVersion(Kind kind, Place place) throws IOException {
    saysSo(
        kind,
        place,
        "search/manifest.js",
        text -> {
          String other = text.replaceFirst("\"format\":\\d+", "\"format\":999");
          assertThat(other).isNotEqualTo(text);
          return other;
        },
        "不是同一个版本");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheManifestIsMissing(Kind kind, Place place) throws IOException {
    saysSo(kind, place, "search/manifest.js", text -> "oops(", "没能读出来");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatAFileIsNotThere(Kind kind, Place place) throws IOException {
    Path away = folder.resolve("away");
    Files.move(site.folder().resolve("search/t"), away);
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "index.html"));
      tab.press("/");
      tab.await("document.querySelector('dialog[open]')");
      tab.type("线程");
      tab.await("document.querySelector('dialog[open] .search-note button')");
      assertThat(tab.eval("document.querySelector('dialog .search-note').textContent"))
          .contains("不是没有结果");
      Files.move(away, site.folder().resolve("search/t"));
      tab.eval("document.querySelector('.search-note button').click()");
      tab.await("document.querySelector('[role=option]')");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheSearchItselfIsMissing(Kind kind, Place place) throws IOException {
    Path script = site.folder().resolve("assets/search.js");
    Path away = folder.resolve("search.js");
    Files.move(script, away);
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "index.html"));
      tab.press("/");
      tab.await(
          "location.pathname.endsWith('search.html') && document.querySelector('[role=alert]')");
      assertThat(tab.eval("document.querySelector('[role=alert]').textContent")).contains("没能加载");
      Files.move(away, script);
      tab.eval("document.querySelector('[data-search-page] button').click()");
      tab.await("document.querySelector('[role=combobox]')");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatWhatAnswersIsMissing(Kind kind, Place place) throws IOException {
    Path script = site.folder().resolve("assets/engine.js");
    Path away = folder.resolve("engine.js");
    Files.move(script, away);
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "search.html") + "?q=线程");
      tab.await("document.querySelector('.search-note button')");
      assertThat(tab.eval("document.querySelector('main .search-note').textContent"))
          .contains("assets/engine.js", "不是没有结果");
      Files.move(away, script);
      tab.eval("document.querySelector('.search-note button').click()");
      tab.await("document.querySelector('[role=option]')");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheFiltersAreMissingBesideTheResults(Kind kind, Place place) throws IOException {
    rewrite("search/facets.js", BrokenSearchIT::stale);
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "search.html") + "?q=线程");
      tab.await("document.querySelector('[role=option]')");
      tab.await("document.querySelector('.search-facets button')");
      assertThat(tab.eval("document.querySelector('.search-facets').textContent"))
          .contains("网站刚刚更新过");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void saysThatTheNamesOfTagsAreMissingBelowTheResults(Kind kind, Place place) throws IOException {
    for (String path : List.of("search/names.js", "assets/names.js")) {
      Path file = site.folder().resolve(path);
      Path away = folder.resolve("names.js");
      Files.move(file, away);
      try (Tab tab = kind.open()) {
        tab.go(site.url(place, "search.html") + "?q=锁");
        tab.await("document.querySelector('.search-results .search-note button')");
        assertThat(tab.eval("document.querySelector('.search-results .search-note').textContent"))
            .contains("names", "不是没有结果");
        assertThat(tab.eval("document.querySelector('[role=option] mark') !== null"))
            .isEqualTo("true");
        Files.move(away, file);
        tab.eval("document.querySelector('.search-results .search-note button').click()");
        tab.await("document.querySelector('[role=option][href*=\"tags/\"]')");
        assertThat(tab.eval("document.querySelector('.search-results .search-note').textContent"))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysThatAPolicyBlocksTheIndex(Kind kind) throws IOException {
    String assets = site.root(Place.HTTP) + "assets/";
    rewrite(
        "search.html", text -> text.replace("script-src &#39;self&#39;", "script-src " + assets));
    assertThat(Files.readString(site.folder().resolve("search.html"))).contains(assets);
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.HTTP, "search.html") + "?q=线程");
      tab.await("document.querySelector('.search-note button')");
      assertThat(tab.eval("document.querySelector('main .search-note').textContent"))
          .contains("没能读出来");
    }
  }
}
