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
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Diagrams far from the screen: drawn in quiet moments once one was near it, and moving nothing.
 */
class QuietDrawingIT {

  /** Of a kind whose room nobody can tell before it is drawn. */
  private static final String DIAGRAM = "```mermaid\npie title 份额\n\"读\" : 80\n\"写\" : 20\n```\n\n";

  private static final String FAR = "一行字。\n\n".repeat(80);
  private static final String DRAWN = "document.querySelectorAll('.mermaid.drawn').length";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    String folded = "> [!note]- 折起\n> ```mermaid\n> flowchart LR\n> 甲 --> 乙\n> ```\n\n";
    Files.writeString(
        notes.resolve("near.md"),
        "# 近\n\n" + (DIAGRAM + FAR).repeat(3) + "## 末\n\n字\n\n" + DIAGRAM + FAR + folded);
    Files.writeString(notes.resolve("far.md"), "# 远\n\n" + FAR + DIAGRAM);
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab open(Kind kind, String link) {
    Tab tab = kind.open();
    tab.go(site.root(Place.DISK) + link);
    return tab;
  }

  @ParameterizedTest
  @EnumSource
  void areDrawnOneByOneButForWhatIsFolded(Kind kind) {
    try (Tab tab = open(kind, "near.html")) {
      tab.await(DRAWN + " === 4");
      assertThat(tab.eval("scrollY")).isEqualTo("0");
      tab.eval("document.querySelector('details summary').click()");
      tab.eval("document.querySelector('details').scrollIntoView()");
      tab.await(DRAWN + " === 5");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void moveNothingThatIsReadBelowThem(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.before(
          """
          addEventListener("load", () => {
            globalThis.heights = new Set();
            const look = () => {
              const place = document.querySelector("h2").getBoundingClientRect().top;
              if (scrollY > 0) heights.add(Math.round(place));
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          });
          """);
      tab.go(site.root(Place.DISK) + "near.html#%E6%9C%AB");
      tab.await("heights.size");
      String before = tab.eval("scrollY");
      tab.await(DRAWN + " === 4");
      tab.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      assertThat(tab.eval("Math.max(...heights) - Math.min(...heights) <= 2"))
          .as(tab.eval("[...heights].join()"))
          .isEqualTo("true");
      assertThat(tab.eval("scrollY")).as("what is above has grown").isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitForAReaderWhoScrollsAndForOneWhoComesNear(Kind kind) {
    try (Tab tab = kind.open()) {
      // whenever there is a quiet moment the reader has just scrolled
      tab.before(
          """
          globalThis.quiet = 0;
          const wait = requestIdleCallback;
          globalThis.requestIdleCallback = (act) => wait(() => {
            quiet++;
            dispatchEvent(new Event("scroll"));
            act();
          });
          """);
      tab.go(site.root(Place.DISK) + "far.html");
      tab.eval("new Promise((done) => requestIdleCallback(done))");
      assertThat(tab.eval("typeof globalThis.mermaid")).isEqualTo("undefined");
      tab.go(site.root(Place.DISK) + "near.html");
      tab.await(DRAWN + " === 1");
      tab.eval("quiet = 0");
      tab.await("quiet > 3");
      assertThat(tab.eval(DRAWN)).isEqualTo("1");
    }
  }
}
