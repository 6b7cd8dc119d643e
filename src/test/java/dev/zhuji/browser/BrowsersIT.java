package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The browsers themselves: a test that sees nothing would pass on a broken site. */
class BrowsersIT {

  @TempDir Path folder;

  private Path page(String name, String body) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "<!DOCTYPE html><meta charset=utf-8><title>页</title>" + body);
    return file;
  }

  @ParameterizedTest
  @EnumSource
  void openPagesFromTheDisk(Kind kind) throws IOException {
    Path page = page("我的 页.html", "<h1>锁</h1><input autofocus>");
    try (Tab tab = kind.open()) {
      tab.go(page.toUri().toString());
      assertThat(tab.eval("document.querySelector('h1').textContent")).isEqualTo("锁");
      tab.await("document.activeElement.matches('input')");
      tab.type("线程 pool");
      tab.press("Backspace");
      assertThat(tab.eval("document.querySelector('input').value")).isEqualTo("线程 poo");
      assertThat(tab.complaints()).isEmpty();
      assertThat(tab.requests()).allMatch(url -> url.startsWith("file:"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void seeEveryComplaint(Kind kind) throws IOException {
    page("broken.html", "<script>console.error('said so')</script><script>oops()</script>");
    page("fetch.html", "<img src=missing.png><script src=http://127.0.0.1:47999/x.js></script>");
    try (PlainServer server = PlainServer.of(folder)) {
      try (Tab tab = kind.open()) {
        tab.go(server.address() + "broken.html");
        assertThat(tab.complaints())
            .anyMatch(text -> text.contains("said so"))
            .anyMatch(text -> text.contains("oops"));
      }
      try (Tab tab = kind.open()) {
        tab.go(server.address() + "fetch.html");
        assertThat(tab.complaints())
            .anyMatch(text -> text.contains("missing.png") || text.contains("404"));
        assertThat(tab.requests()).contains("http://127.0.0.1:47999/x.js");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepFilesApartAsReadersBrowsersDo(Kind kind) throws IOException {
    Path page = page("a.html", "");
    page("b.html", "");
    try (Tab tab = kind.open()) {
      tab.go(page.toUri().toString());
      assertThat(tab.eval("fetch('b.html').then(() => 'read', () => 'refused')"))
          .isEqualTo("refused");
    }
  }
}
