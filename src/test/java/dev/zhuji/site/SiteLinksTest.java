package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every link of every page leads to a file and an id that are there; nothing is asked of others.
 */
class SiteLinksTest {

  static List<Path> sites() throws IOException {
    try (Stream<Path> sites = Files.list(Path.of("src/test/resources/sites"))) {
      return Stream.concat(
              sites.map(site -> site.resolve("content")),
              Stream.of(Path.of("content"), Path.of("src/site/markdown")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void leadSomewhere(Path notes) {
    Fixture site = Fixture.in(notes).build();
    Map<String, String> pages = new TreeMap<>();
    site.files().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(path -> pages.put(path, site.text(path)));
    LinkCheck check = LinkCheck.of(pages, new TreeSet<>(site.files()));
    assertThat(check.complaints()).isEmpty();
    assertThat(check.followed()).isGreaterThan(pages.size());
  }

  @Test
  void checkItselfSeesWhatIsBroken() {
    Map<String, String> pages =
        Map.of(
            "a/b.html",
            "<a href='../c.html#%E9%94%81'>1</a><a href='../c.html#no'>2</a><a href='c.html'>3</a>"
                + "<a href='../d/'>4</a><a href='/c.html'>5</a><img src='https://x.example/y.png'>"
                + "<a href='https://x.example/'>6</a><p id=x><p id=x>",
            "c.html",
            "<h1 id='锁'>锁</h1>");
    assertThat(LinkCheck.of(pages, pages.keySet()).complaints())
        .satisfiesExactlyInAnyOrder(
            text -> assertThat(text).contains("id is used twice"),
            text -> assertThat(text).contains("no such anchor: ../c.html#no"),
            text -> assertThat(text).contains("leads nowhere: c.html"),
            text -> assertThat(text).contains("leads nowhere: ../d/"),
            text -> assertThat(text).contains("leads nowhere: /c.html"),
            text -> assertThat(text).contains("asks another host"));
  }
}
