package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The room that a page keeps for formulas until they are drawn, of a hundred kinds. */
class FormulaRoomIT {

  private static final Pattern FORMULA =
      Pattern.compile("^\\$\\$(.+?)\\$\\$$", Pattern.MULTILINE | Pattern.DOTALL);

  /** So many that they and what is between them fill a first screen. */
  private static final int ON_A_PAGE = 27;

  private static final String WATCH =
      """
      globalThis.moved = [];
      new PerformanceObserver((list) => list.getEntries().forEach((e) => {
        moved.push(e.value + " " + e.sources.map((s) => s.node && s.node.textContent));
      })).observe({ type: "layout-shift", buffered: true });
      new MutationObserver(() => {
        if (document.querySelector(".drawn")) globalThis.faces ??= document.fonts.status;
      }).observe(document, { subtree: true, attributes: true });\
      """;

  /** What a reader would not accept: not drawn, cut off, a hole above or below, no air. */
  private static final String FAULTS =
      """
      [...document.querySelectorAll("div.math")].map((formula) => {
        const drawn = formula.querySelector(".katex-html");
        if (!drawn) return "not drawn: " + formula.title;
        const room = formula.getBoundingClientRect();
        const ink = drawn.getBoundingClientRect();
        const line = parseFloat(getComputedStyle(formula).lineHeight);
        const gaps = [ink.top - room.top, room.bottom - ink.bottom];
        return formula.scrollHeight > formula.clientHeight ? "cut off"
          : Math.max(...gaps) > line ? "a hole of " + gaps
          : Math.min(...gaps) < line / 3 ? "close to its neighbours: " + gaps : "";
      }).map((fault, i) => fault && i + ": " + fault).filter(Boolean).join("\\n")\
      """;

  @TempDir static Path folder;

  private static final List<String> FORMULAS = new ArrayList<>();
  private static BuiltSite site;
  private static Chromium chromium;

  @BeforeAll
  static void build() throws IOException {
    String sample = Files.readString(Path.of("src/test/resources/formulas/formulas.tex"));
    FORMULAS.addAll(List.of(sample.strip().split("\\n\\n+")));
    for (String notes : List.of("content", "src/site/markdown")) {
      addFormulasOf(Path.of(notes));
    }
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    for (int from = 0; from < FORMULAS.size(); from += ON_A_PAGE) {
      StringBuilder note = new StringBuilder("# 式\n\n先说一句。\n\n");
      for (String tex : FORMULAS.subList(from, Math.min(FORMULAS.size(), from + ON_A_PAGE))) {
        note.append("$$\n").append(tex).append("\n$$\n\n接着说。\n\n");
      }
      Files.writeString(notes.resolve("p" + from + ".md"), note);
    }
    site = BuiltSite.of(notes, folder);
    chromium = Chromium.start();
  }

  private static void addFormulasOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        FORMULA
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> FORMULAS.add(found.group(1).strip()));
      }
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void nothingMovesWhereFormulasAreDrawn(int width) {
    List<String> faults = new ArrayList<>();
    Browser.NewContextOptions screen =
        new Browser.NewContextOptions().setViewportSize(width, 4800).setBypassCSP(true);
    try (BrowserContext context = chromium.context(screen)) {
      for (int from = 0; from < FORMULAS.size(); from += ON_A_PAGE) {
        Page page = context.newPage();
        page.addInitScript(WATCH);
        page.navigate(site.url(Place.DISK, "p" + from + ".html"));
        page.waitForFunction("!document.querySelector('div.math:not(.drawn, [title])')");
        page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        String found = page.evaluate(FAULTS) + " " + page.evaluate("moved.join()");
        if (!found.isBlank()) {
          faults.add("p" + from + ": " + found.strip());
        }
        assertThat(page.evaluate("faces")).isEqualTo("loaded");
        page.close();
      }
    }
    assertThat(FORMULAS).hasSizeGreaterThan(100);
    assertThat(faults).isEmpty();
  }
}
