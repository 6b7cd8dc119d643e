package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site that its reader's browser keeps: read without a connection, and never two builds at once.
 */
class OfflineIT {

  private static final String STATE =
      "(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'"
          + " && !(await navigator.serviceWorker.getRegistration()).installing";

  @TempDir private Path folder;

  private Path site;

  @BeforeEach
  void build() throws IOException {
    site = folder.resolve("站 #1");
    Files.createDirectories(folder.resolve("notes/并发"));
    write("offline: true", "同一时刻只有一个线程");
  }

  private void write(String setting, String text) throws IOException {
    Path notes = folder.resolve("notes");
    Files.writeString(
        notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n" + setting + "\n");
    Files.writeString(notes.resolve("index.md"), "# 首页\n\n看 [[锁]]。\n");
    Files.writeString(notes.resolve("并发/锁.md"), "# 锁\n\n" + text + "。\n");
    Inputs inputs =
        new Inputs(notes, notes.resolve("zhuji.yml"), Optional.of(Path.of("theme")), false);
    SiteWriter.write(site, new Build(inputs).run(Progress.NONE).files().values());
  }

  private static String page(PlainServer server) {
    return server.address() + "%E5%B9%B6%E5%8F%91/%E9%94%81.html";
  }

  @Test
  void isReadAndSearchedWithoutAConnection() {
    try (Tab tab = Kind.CHROMIUM.open()) {
      String address;
      try (PlainServer server = PlainServer.of(site)) {
        address = server.address();
        tab.go(address);
        tab.await(STATE);
        assertThat(tab.complaints()).isEmpty();
      }
      tab.go(address);
      tab.eval("document.querySelector('main .prose a').click()");
      tab.await("document.body.classList.contains('note')");
      assertThat(tab.eval("document.querySelector('main').textContent")).contains("只有一个线程");
      tab.press("/");
      tab.await("document.querySelector('dialog[open] input')");
      tab.type("线程");
      tab.await("document.querySelector('dialog[open] [role=option] mark')");
      tab.go(address + "search.html?q=%E9%94%81");
      tab.await("document.querySelector('main [role=option]')");
      tab.go(address + "nowhere/x.html");
      assertThat(tab.eval("document.querySelector('h1').textContent")).isEqualTo("找不到这一页");
    }
  }

  @Test
  void showsANewBuildWholeWhenTheReaderSaysSo() throws IOException {
    try (PlainServer server = PlainServer.of(site);
        Tab tab = Kind.CHROMIUM.open()) {
      tab.go(page(server));
      tab.await(STATE);
      write("offline: true", "新的一版");
      tab.go(page(server));
      tab.await("document.querySelector('.update[role=status] button')");
      // until then the old build, all of it
      assertThat(tab.eval("document.querySelector('main .prose').textContent")).contains("只有一个线程");
      tab.eval("document.querySelector('.update button').click()");
      tab.await("document.querySelector('main .prose')?.textContent.includes('新的一版')");
      tab.await("(await caches.keys()).length === 1");
      assertThat(tab.eval("(await (await fetch('" + page(server) + "')).text())")).contains("新的一版");
      assertThat(tab.eval("document.querySelector('.update') === null")).isEqualTo("true");
    }
  }

  @Test
  void leavesNothingWhenTheSiteWantsItNoMore() throws IOException {
    try (PlainServer server = PlainServer.of(site);
        Tab tab = Kind.CHROMIUM.open()) {
      tab.go(page(server));
      tab.await(STATE);
      write("offline: false", "没有离线了");
      assertThat(site.resolve("sw.js")).doesNotExist();
      tab.go(page(server));
      tab.await("(await caches.keys()).length === 0");
      tab.go(page(server));
      tab.await("document.querySelector('main')?.textContent.includes('没有离线了')");
      tab.await("!(await navigator.serviceWorker.getRegistration())");
    }
  }

  @Test
  void isNoPartOfASiteOnADisk() {
    try (Tab tab = Kind.CHROMIUM.open()) {
      tab.go(site.resolve("index.html").toUri().toString());
      tab.await("document.readyState === 'complete'");
      assertThat(tab.eval("document.querySelector('main .prose').textContent")).contains("锁");
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
