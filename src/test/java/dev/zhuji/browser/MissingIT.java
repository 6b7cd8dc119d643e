package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong address leads to, on a host that answers it with 404.html at any depth. */
class MissingIT {

  private static final String BASE = "https://notes.example/kb/";
  private static final String NEAR =
      "[...document.querySelectorAll('[data-near] a')].map((a) => a.textContent).join()";

  @TempDir static Path folder;

  private static BuiltSite site;
  private static Chromium chromium;
  private static BrowserContext host;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.createDirectories(notes.resolve("redis"));
    Files.writeString(
        notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\nbase-url: " + BASE + "\n");
    Files.writeString(
        notes.resolve("redis/rehash.md"), "---\ntitle: 渐进式搬家\naliases: [字典扩容]\n---\n");
    Files.writeString(notes.resolve("redis/persistence.md"), "---\ntitle: <b>RDB</b> & AOF\n---\n");
    Files.writeString(notes.resolve("lock.md"), "# 可重入锁与公平锁\n");
    site = BuiltSite.of(notes, folder);
    chromium = Chromium.start();
    host = chromium.context(new Browser.NewContextOptions());
    host.route("**/*", MissingIT::answer);
  }

  private static void answer(Route route) {
    String path = route.request().url().substring(BASE.length());
    Path named = site.folder().resolve(path.matches("[a-z0-9./]{1,99}") ? path : "404.html");
    boolean there = Files.isRegularFile(named);
    Path file = there ? named : site.folder().resolve("404.html");
    route.fulfill(new Route.FulfillOptions().setStatus(there ? 200 : 404).setPath(file));
  }

  @AfterAll
  static void stop() {
    site.close();
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "redis/rehahs.html, 渐进式搬家",
    "old/deep/folder/rehash, 渐进式搬家",
    "redis/%E5%AD%97%E5%85%B8%E7%9A%84%E6%89%A9%E5%AE%B9.html, 渐进式搬家",
    "notes/%E5%85%AC%E5%B9%B3%E9%94%81.md, 可重入锁与公平锁",
    "redis/persist/, <b>RDB</b> & AOF",
    "redis/nothing-like-it.html, redis",
  })
  void showsThePageThatTheAddressResembles(String wrong, String title) {
    try (Page page = host.newPage()) {
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.navigate(BASE + wrong);
      assertThat((String) page.evaluate(NEAR)).startsWith(title);
      assertThat(page.isVisible("[role=status] p")).isTrue();
      page.click("[data-near] a");
      page.waitForURL(
          url -> url.startsWith(BASE) && url.endsWith(".html") && !url.contains("nothing"));
      assertThat(page.title()).contains(title.equals("redis") ? "redis" : title);
      assertThat(complaints).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "%3Cscript%3Ealert(1)%3C/script%3E.html",
        "%3Cimg%20src=x%20onerror=alert(1)%3E",
        "%",
        "%E5%A",
        "%00",
        "%ED%A0%80",
        "__proto__",
        "constructor/constructor",
        "//////",
        "index.html",
        "..%2f..%2f",
      })
  void takesNoHarmFromAnAddress(String wrong) {
    try (Page page = host.newPage()) {
      List<String> complaints = new ArrayList<>();
      page.onPageError(complaints::add);
      page.onDialog(dialog -> complaints.add(dialog.message()));
      for (String name : List.of(wrong, wrong.repeat(10_000 / wrong.length()))) {
        page.navigate(BASE + "redis/x/" + name);
        assertThat(page.querySelectorAll("[data-near] a").size()).isLessThanOrEqualTo(5);
        assertThat(page.querySelectorAll("main script, main img, main b")).isEmpty();
        assertThat(page.querySelectorAll("main form")).hasSize(1);
      }
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void breaksNoRuleOfAxeInAnyLook() {
    try (Page page = host.newPage()) {
      page.navigate(BASE + "redis/nothing-like-it.html");
      assertThat(page.querySelectorAll("[data-near] a")).isNotEmpty();
      assertThat(Axe.inEveryLook(page, "404.html")).isEmpty();
    }
  }

  @Test
  void saysNothingWhereNothingIsAlike() {
    try (Page page = host.newPage()) {
      page.navigate(BASE + "zzzz/qqqq.html");
      assertThat(page.evaluate(NEAR)).isEqualTo("");
      assertThat(page.isVisible("[role=status] p")).isFalse();
    }
  }

  /** Without an address of its own the site's files are found beside the page. */
  @ParameterizedTest
  @EnumSource
  void comparesInEveryBrowser(Kind kind) {
    try (Tab tab = kind.open()) {
      Path page = site.folder().resolve("rehahs.html");
      Files.writeString(
          page, Files.readString(site.folder().resolve("404.html")).replace(BASE, ""));
      tab.go(site.url(Place.HTTP, "rehahs.html"));
      tab.await("document.querySelector('[data-near] a')");
      assertThat(tab.eval(NEAR)).isEqualTo("渐进式搬家");
      assertThat(tab.complaints()).isEmpty();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
