package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tags and topics that are called as what is asked stand below the sections, each with its size.
 */
class SearchNamesIT {

  private static final String NAMES = "[role=group][aria-label='标签与主题'] [role=option]";
  private static final String ALL = "[...document.querySelectorAll(\"" + NAMES + "\")]";
  private static final String SHOWN = ALL + ".map((o) => o.innerText).join().replace(/\\s+/g, ' ')";
  private static final String STATUS = "document.querySelector('[role=status]').textContent";
  private static final String CHOSEN =
      "document.getElementById(document.querySelector('[role=combobox]').getAttribute("
          + "'aria-activedescendant'))";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "title: 名字\n");
    note(notes, "操作系统/线程.md", "# 线程\n\n线程有自己的栈。\n", "线程, 线程池, 多线程, TCP");
    note(notes, "操作系统/锁.md", "# 锁\n\n线程等一把锁。\n", "线程, 线程模型, 线程安全, C++");
    note(notes, "网络/连接.md", "# 连接\n\n三次握手。\n", "TCP, 线程切换, CPU 缓存, 数据库, 没人写过");
    site = BuiltSite.of(notes, folder);
  }

  private static void note(Path notes, String path, String text, String tags) throws IOException {
    Path file = notes.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\ntags: [" + tags + "]\n---\n" + text);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab page(Kind kind, Place place, String query) {
    Tab tab = kind.open();
    tab.go(site.url(place, "search.html") + query);
    return tab;
  }

  private static void awaitNames(Tab tab) {
    tab.await("/标签和主题 \\d/.test(" + STATUS + ")");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void standBelowTheSectionsAndLeadToTheirPages(Kind kind, Place place) {
    try (Tab tab = page(kind, place, "?q=线程")) {
      awaitNames(tab);
      assertThat(
              tab.eval(
                  "[...document.querySelectorAll('[role=listbox] > [role=group]')].map((g) =>"
                      + " g.getAttribute('aria-label')).join()"))
          .isEqualTo("笔记,标签与主题");
      assertThat(tab.eval(STATUS)).matches("\\d 条结果；标签和主题 5 个");
      assertThat(tab.eval(SHOWN))
          .as("the largest first, beginnings before what has it within, five at most")
          .startsWith("线程 标签：2 篇,线程切换 标签：1 篇,")
          .doesNotContain("多线程");
      tab.eval(ALL + "[0].click()");
      tab.await("/\\/tags\\//.test(location.pathname) && document.querySelector('h1')");
      assertThat(tab.eval("document.querySelector('h1').textContent")).contains("线程");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tcp | TCP 标签：2 篇",
        "ＴＣＰ | TCP 标签：2 篇",
        "c%2B%2B | C++ 标签：1 篇",
        "cpu缓存 | CPU 缓存 标签：1 篇",
        "缓存 | CPU 缓存 标签：1 篇",
        "線程模 | 线程模型 标签：1 篇",
        "操作 | 操作系统 主题：2 篇",
        "网 | 网络 主题：1 篇",
        "没人 | 没人写过 标签：1 篇",
        "p | ''",
        "!? | ''"
      })
  void areFoundHoweverTheyAreWritten(String asked, String shown) {
    try (Tab tab = page(Kind.CHROMIUM, Place.DISK, "?q=" + asked)) {
      tab.await("/条结果|没有找到/.test(" + STATUS + ")");
      tab.await("zhuji.search.names");
      // what the view asked for itself is answered before this
      tab.eval(
          "zhuji.load('assets/names.js').then(() => zhuji.search.store.load('names'))"
              + ".then(() => new Promise((go) => setTimeout(go)))");
      assertThat(tab.eval(SHOWN)).isEqualTo(shown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areChosenByKeysAfterTheSections(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "index.html"));
      tab.press("/");
      tab.await("document.querySelector('dialog[open]')");
      tab.type("tcp");
      awaitNames(tab);
      assertThat(tab.eval(CHOSEN + ".matches(\"" + NAMES + "\")"))
          .as("the first")
          .isEqualTo("true");
      tab.press("Escape");
      tab.type("线程");
      tab.await(STATUS + ".endsWith('条结果；标签和主题 5 个')");
      assertThat(tab.eval(CHOSEN + ".querySelector('mark') !== null")).isEqualTo("true");
      tab.press("ArrowUp");
      assertThat(tab.eval(CHOSEN + " === " + ALL + "[4]")).isEqualTo("true");
      tab.press("ArrowDown");
      tab.press("ArrowDown");
      tab.press("ArrowDown");
      assertThat(tab.eval(CHOSEN + " === " + ALL + "[0]")).isEqualTo("true");
      tab.press("Enter");
      tab.await("document.body.matches('.tag') && !document.querySelector('dialog[open]')");
    }
  }

  @ParameterizedTest
  @EnumSource
  void areNotThereWhereTheReaderLimitsTheAnswer(Kind kind) {
    try (Tab tab = page(kind, Place.DISK, "?q=线程&kind=note")) {
      tab.await("/条结果$/.test(" + STATUS + ")");
      tab.eval("document.querySelector('.search-scope button').click()");
      awaitNames(tab);
      tab.eval("document.querySelectorAll('.search-scope button')[2].click()");
      tab.await("/条结果$/.test(" + STATUS + ")");
      assertThat(tab.eval(ALL + ".length")).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void areReadWhenSomethingIsAsked(Kind kind, Place place) {
    String read =
        "performance.getEntriesByType('resource').filter((r) => /names\\.js/.test(r.name)).length";
    try (Tab tab = page(kind, place, "")) {
      tab.await("document.querySelector('.search-facets select')");
      assertThat(tab.eval(read)).isEqualTo("0");
      tab.type("tcp");
      awaitNames(tab);
      tab.eval("globalThis.asked = " + read);
      tab.press("Escape");
      tab.type("缓存");
      tab.await(SHOWN + ".startsWith('CPU 缓存')");
      assertThat(tab.eval("asked === " + read)).as("once").isEqualTo("true");
    }
  }
}
