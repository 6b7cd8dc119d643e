package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.browser.Kind;
import dev.zhuji.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of progress when storage fails it, and when it travels as a file. */
class StorageIT {

  private static final String ROUND = "rounds/3.html";
  private static final String HUB = "study.html";
  private static final String KEY = "zhuji:" + StudySite.ID + ":1:";
  private static final String LEAVE = "(location.assign('../index.html'), '')";
  private static final String COUNT = "zhuji.study.store.state.log.length";

  /** Fills the storage to the last byte. */
  private static final String FILL =
      """
      for (let size = 1 << 22; size > 0; size >>= 1) {
        for (let i = 0; ; i++) {
          try { localStorage.setItem("filler" + size + "." + i, "x".repeat(size)); } catch (full) { break; }
        }
      }
      """;

  private static final String FREE =
      """
      Object.keys(localStorage).filter((k) => k.startsWith("filler")).forEach((k) => localStorage.removeItem(k));
      """;

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

  /** Goes to the file whose storage all pages share. */
  private static void store(Tab tab, Place place, String statement) {
    tab.go(site.url(place, "store.html"));
    tab.eval("(() => {" + statement + "})()");
  }

  private static String stored(Tab tab, Place place, String name) {
    tab.go(site.url(place, "store.html"));
    return tab.eval("localStorage.getItem('" + KEY + name + "')");
  }

  /** The text of the file that the page's button saves. */
  private static String exported(Tab tab) {
    return tab.eval(
        "zhuji.load('assets/file.js').then(() => zhuji.study.store.exported(new Date(0)))");
  }

  private static String notices(Tab tab) {
    return tab.eval("[...document.querySelectorAll('.notice')].map((n) => n.textContent).join()");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void keepsWhatItCannotReadAndGoesOn(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      store(
          tab,
          place,
          "localStorage.setItem('"
              + KEY
              + "log', '[[1,2');"
              + " localStorage.setItem('"
              + KEY
              + "flags',"
              + " '{\"moments\":{\"star\":[true,1]},\"X\":1}')");
      StudySite.open(tab, site, place, ROUND);
      assertThat(notices(tab)).contains("读不懂");
      assertThat(tab.eval("zhuji.study.store.flagged('moments', 'star')")).isEqualTo("true");
      StudySite.rate(tab, "moments", 1);
      assertThat(stored(tab, place, "log")).contains("moments");
      assertThat(stored(tab, place, "bad")).contains("[[1,2", "\\\"X\\\":1");
      StudySite.open(tab, site, place, HUB);
      assertThat(notices(tab)).as("it is told once, and stays to be saved").isEmpty();
      assertThat(tab.eval("zhuji.study.store.bad.length")).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void allPagesShareTheColoursAndTheSwitchForKeys(Kind kind, Place place) {
    String theme = "document.documentElement.dataset.theme";
    try (Tab tab = kind.open()) {
      tab.go(site.url(place, "notes/goroutine.html"));
      if (place == Place.DISK) {
        tab.await("zhuji.hub");
      }
      tab.eval("document.querySelector('[data-theme-switch]').click()");
      tab.eval("document.querySelector('[name=zhuji-theme][value=dark]').click()");
      assertThat(tab.eval(theme)).isEqualTo("dark");
      tab.eval("zhuji.help()");
      tab.eval("document.querySelector('dialog.help [role=switch]').click()");
      // what was chosen is on its way to the file that keeps it
      tab.eval(place == Place.DISK ? "zhuji.hub().ask({ op: 'read' }).then(() => '')" : "''");
      tab.go(site.url(place, ROUND));
      tab.await(theme + " === 'dark' && zhuji.kept('keys') === 'off'");
      tab.eval("document.querySelector('[data-theme-switch]').click()");
      tab.eval("document.querySelector('[name=zhuji-theme][value=auto]').click()");
      tab.eval(place == Place.DISK ? "zhuji.hub().ask({ op: 'read' }).then(() => '')" : "''");
      tab.go(site.url(place, "notes/goroutine.html"));
      tab.await("!(" + theme + ") && zhuji.kept('theme') === null && zhuji.kept('keys') === 'off'");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void writesNothingOverANewerVersion(Kind kind, Place place) {
    String newer = "[[5,\"moments\",3,0,\"c\",0,\"d-9\"],[6,\"moments\",{\"grade\":3}]]";
    try (Tab tab = kind.open()) {
      store(
          tab,
          place,
          "localStorage.setItem('"
              + KEY
              + "meta', '{\"schema\":2,\"dev\":\"d-9\"}');"
              + " localStorage.setItem('"
              + KEY
              + "log', '"
              + newer
              + "')");
      StudySite.open(tab, site, place, ROUND);
      assertThat(notices(tab)).contains("更新的版本");
      StudySite.rate(tab, "cpu-100", 1);
      assertThat(tab.eval(COUNT)).as("it lives as long as the page").isEqualTo("2");
      assertThat(exported(tab)).contains("moments", "cpu-100");
      assertThat(stored(tab, place, "log")).isEqualTo(newer);
      assertThat(stored(tab, place, "bad")).isEqualTo("null");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void losesNothingWhenTheStorageIsFull(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "moments", 1);
      store(tab, place, FILL);
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 2);
      assertThat(notices(tab)).contains("满了");
      assertThat(tab.eval(COUNT)).isEqualTo("2");
      assertThat(tab.eval("zhuji.study.store.place.read().then((got) => got.values.log)"))
          .as("what was stored is whole")
          .contains("moments")
          .doesNotContain("cpu-100");
      assertThat(exported(tab)).contains("cpu-100");
      store(tab, place, FREE);
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "goroutine", 3);
      assertThat(notices(tab)).isEmpty();
      assertThat(stored(tab, place, "log")).contains("moments", "goroutine");
    }
  }

  /** Waits until a part of the interview stands under the notice that the storage is full. */
  private static void warnsAbove(Tab tab, String part) {
    tab.await(
        "document.querySelector('[data-mock] :has(> .notice)')?.nextElementSibling?.matches('%s')"
            .formatted(part));
    assertThat(notices(tab)).as("above " + part).contains("满了");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void warnsInAnInterviewThatNothingOfItIsStored(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, HUB);
      store(tab, place, FILL);
      StudySite.open(tab, site, place, HUB + "?round=rounds/3.html&count=3&seed=a#mock");
      tab.await("document.querySelector('.mock-setup')");
      assertThat(notices(tab)).isEmpty();
      tab.eval("document.querySelector('.mock-setup').requestSubmit()");
      tab.await("document.querySelector('.mock-bar')");
      for (String key : new String[] {"h", "h", "h", " "}) {
        tab.press(key);
      }
      warnsAbove(tab, ".mock-bar");
      tab.eval("document.querySelector('.mock-bar button:last-child').click()");
      warnsAbove(tab, ".mock-report");
      tab.eval("document.querySelector('.mock-report .primary').click()");
      warnsAbove(tab, ".lead");
      if (place == Place.HTTP) {
        tab.eval("(() => {" + FREE + "zhuji.study.store.rate('moments', 3, { mode: 'r' }); })()");
        tab.await("document.querySelector('.notice') === null");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void worksInMemoryWithoutStorage(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      tab.before(
          "Object.defineProperty(globalThis, 'localStorage', { get() {"
              + " throw new DOMException('no', 'SecurityError'); } });");
      StudySite.open(tab, site, place, ROUND);
      assertThat(notices(tab)).contains("不让网页存东西");
      StudySite.rate(tab, "moments", 1);
      assertThat(tab.eval(COUNT)).isEqualTo("1");
      assertThat(exported(tab)).contains("moments");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void saysWhereProgressStaysWhenTheSharedFileIsMissing(Kind kind) throws IOException {
    Path store = site.folder().resolve("store.html");
    Path aside = site.folder().resolve("store.aside");
    Files.move(store, aside);
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.DISK, HUB);
      assertThat(notices(tab)).contains("请只在自测页操作");
      tab.eval("zhuji.study.store.rate('moments', 3, { mode: 'r' })");
      tab.eval("zhuji.study.store.writing");
      StudySite.open(tab, site, Place.DISK, HUB);
      assertThat(tab.eval(COUNT)).isEqualTo("1");
    } finally {
      Files.move(aside, store);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void goesOverToTheSharedFileWhenItAnswersLate(Kind kind) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.DISK, ROUND);
      StudySite.rate(tab, "moments", 1);
      tab.before(
          """
          if (location.pathname.endsWith("store.html") && parent !== window) {
            const listen = addEventListener;
            globalThis.addEventListener = (kind, act) => listen(kind, kind !== "message" ? act : (event) => {
              if (event.data === "go on") globalThis.ready = true;
              if (globalThis.ready) { (globalThis.held || []).concat(event).forEach(act); globalThis.held = []; }
              else (globalThis.held ||= []).push(event);
            });
          }
          """);
      StudySite.open(tab, site, Place.DISK, ROUND);
      assertThat(notices(tab)).contains("请只在自测页操作");
      StudySite.rate(tab, "cpu-100", 2);
      tab.eval("document.querySelector('iframe').contentWindow.postMessage('go on', '*')");
      tab.await("zhuji.study.store.where === 'shared'");
      tab.await("document.querySelector('.notice') === null");
      tab.eval("zhuji.study.store.writing");
      assertThat(stored(tab, Place.DISK, "log"))
          .as("what either place had")
          .contains("moments", "cpu-100");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void anImportIsTakenBackWhileAnotherPageWrites(Kind kind) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, Place.HTTP, HUB);
      tab.eval("(globalThis.other = window.open('rounds/3.html')) !== null");
      tab.await("other.document.querySelector('[data-studying]')");
      tab.eval(
          """
          zhuji.study.store.importState(zhuji.study.read(JSON.stringify({ format: "zhuji-progress", version: 1,
            log: [[1767225600, "sql", 1, 9, "i", 0, "d-hand"]] })).state)
          """);
      tab.await("other.zhuji.study.store.state.log.length === 1");
      tab.eval(
          """
          (() => {
            const { place } = zhuji.study.store;
            const write = place.write;
            place.write = (rev, values) => {
              place.write = write;
              other.zhuji.study.store.rate("moments", 1);
              return other.zhuji.study.store.writing.then(() => write(rev, values));
            };
            return zhuji.study.store.undoImport();
          })()
          """);
      String left =
          "String([zhuji.study.store.state.log[0][1], zhuji.study.store.state.log.length])";
      assertThat(tab.eval(left)).isEqualTo("moments,1");
      tab.await("other.zhuji.study.store.state.log.length === 1");
      assertThat(stored(tab, Place.HTTP, "log")).contains("moments").doesNotContain("sql");
      assertThat(stored(tab, Place.HTTP, "bak")).isEqualTo("null");
    }
  }

  private static void paste(Tab tab, String file) {
    tab.eval(
        "(() => { const area = document.querySelector('#z-paste'); area.closest('details').open ="
            + " true; area.value = "
            + file
            + "; })()");
    tab.eval("document.querySelector('#z-paste').parentNode.querySelector('button').click()");
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void travelsAsAFileThatIsEditedByHand(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 2);
      StudySite.open(tab, site, place, HUB);
      String added = "[1767225600, \\\"sql\\\", 1, 9, \\\"i\\\", 0, \\\"d-hand\\\"],\\n";
      String unknown = "[1767225601, \\\"long-gone\\\", 3, 9, \\\"i\\\", 0, \\\"d-hand\\\"],\\n";
      paste(
          tab,
          "zhuji.study.store.exported(new Date(0)).replace('\"log\": [', (m) => m + \""
              + added
              + unknown
              + "\")");
      tab.await("document.activeElement.matches('.plan')");
      assertThat(tab.eval("document.querySelector('.plan').textContent"))
          .contains("新增 2 条评分，已有 1 条", "1 条属于这个站点没有的题目");
      assertThat(tab.eval(COUNT)).as("a look changes nothing").isEqualTo("1");
      tab.press("Tab");
      tab.press("Enter");
      tab.await(COUNT + " === 3");
      tab.eval("zhuji.study.store.writing");
      StudySite.open(tab, site, place, HUB);
      assertThat(tab.eval(COUNT)).isEqualTo("3");
      assertThat(tab.eval("document.querySelector('[aria-labelledby=z-data]').textContent"))
          .contains("1 条评分属于已删除或改名的题目");
      tab.eval("zhuji.study.store.rate('moments', 3, { mode: 'r' })");
      tab.eval(
          "[...document.querySelectorAll('[aria-labelledby=z-data] button')].find((b) =>"
              + " b.textContent === '撤销导入').focus()");
      tab.press("Enter");
      tab.await("document.querySelector('[aria-labelledby=z-data]').textContent.includes('已恢复')");
      assertThat(tab.eval("zhuji.study.store.state.log.map((e) => e[1]).sort().join()"))
          .as("what was rated after the import stays")
          .isEqualTo("cpu-100,moments");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void takesTextsOfAFileForNothingButText(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, HUB);
      String evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
      paste(
          tab,
          "JSON.stringify({ format: 'zhuji-progress', version: 1, site: { id: 'other', title: '%1$s' },"
                  .formatted(evil.replace("</", "<\\/"))
              + " flags: { moments: { note: ['%1$s', 5] }, constructor: { star: [true, 1] } },"
                  .formatted(evil.replace("</", "<\\/"))
              + " prefs: { interviewDate: ['%1$s', 5], print: ['\\\"]%1$s', 5] },"
                  .formatted(evil.replace("</", "<\\/"))
              + " sessions: [{ id: 's-1', start: 1, end: 61, kind: '%1$s', items: '%1$s' }] })"
                  .formatted(evil.replace("</", "<\\/")));
      tab.await("document.querySelector('.plan li')");
      assertThat(tab.eval("document.querySelector('.plan').textContent")).contains("<img src=x");
      tab.eval("document.querySelector('.plan .primary').click()");
      tab.eval("zhuji.study.store.writing");
      StudySite.open(tab, site, place, HUB);
      assertThat(tab.eval("document.querySelector('main img, main script') === null"))
          .isEqualTo("true");
      StudySite.open(tab, site, place, ROUND);
      tab.eval("document.querySelector('#q-moments .more summary').click()");
      tab.await("document.querySelector('#q-moments .more textarea')");
      assertThat(tab.eval("document.querySelector('#q-moments .more textarea').value"))
          .contains("<img src=x");
      tab.eval("document.querySelector('[data-print]').click()");
      tab.await("document.querySelector('dialog.printing[open]')");
      assertThat(tab.eval("document.querySelector('main img, dialog img') === null"))
          .isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void keepsTheRatingOfAPageThatIsLeftAtOnce(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, "rounds/3.html");
      tab.eval(
          "(document.querySelector('#q-cpu-100 input[value=\"2\"]').click(), "
              + (place == Place.HTTP ? LEAVE : "''")
              + ")");
      if (place == Place.DISK) {
        // the frame is asked at once, and needs a task of its own
        tab.eval(LEAVE);
      }
      tab.await("document.querySelector('.home')");
      StudySite.open(tab, site, place, "rounds/3.html");
      assertThat(tab.eval("document.querySelector('#q-cpu-100 input[value=\"2\"]').checked"))
          .isEqualTo("true");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void countsTheRatingsOfARenamedQuestion(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      store(
          tab,
          place,
          "localStorage.setItem('"
              + KEY
              + "log', '[[1767225600,\"old-sql\",3,0,\"c\",0,\"d-9\"],"
              + "[1767225600,\"old-skip\",2,0,\"c\",0,\"d-9\"]]')");
      StudySite.open(tab, site, place, "rounds/1.html");
      assertThat(tab.eval("document.querySelector('#q-sql input[value=\"3\"]').checked"))
          .isEqualTo("true");
      tab.eval("document.querySelector('#q-b-tree-skip').open = true");
      tab.await("document.querySelector('#q-b-tree-skip input[value=\"2\"]')?.checked");
      StudySite.open(tab, site, place, HUB);
      assertThat(tab.eval("document.querySelector('table.progress tbody tr').textContent"))
          .contains("1 / 2");
    }
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.browser.BuiltSite#whereItDiffers")
  void keepsEverythingUnderTheNameOfTheSite(Kind kind, Place place) {
    try (Tab tab = kind.open()) {
      StudySite.open(tab, site, place, ROUND);
      StudySite.rate(tab, "cpu-100", 2);
      tab.go(site.url(place, "store.html"));
      assertThat(tab.eval("Object.keys(localStorage).sort().join()").split(","))
          .contains(KEY + "log", KEY + "meta")
          .allMatch(key -> key.startsWith("zhuji:" + StudySite.ID + ":"));
    }
  }
}
