package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every diagram of the repository's notes, and formulas, as a browser draws them from the disk. */
class DrawingIT {

  private static final Pattern DIAGRAM =
      Pattern.compile("^```mermaid\\n.*?^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final String DONE =
      "[...document.querySelectorAll('figure.mermaid')].every((f) =>"
          + " f.classList.contains('drawn') || f.title)";

  /**
   * What a reader would not accept: not drawn, text out of its box or its drawing, text too small.
   */
  private static final String FAULTS =
      """
      (() => {
        const faults = [];
        document.querySelectorAll("figure.mermaid").forEach((figure, i) => {
          const svg = figure.querySelector("svg");
          if (!svg) { faults.push(`${i}: ${figure.title}`); return; }
          const whole = svg.getBoundingClientRect();
          const scale = whole.width / svg.viewBox.baseVal.width;
          const inside = (text, box) => text.left > box.left - 2 && text.right < box.right + 2
            && text.top > box.top - 3 && text.bottom < box.bottom + 3;
          svg.querySelectorAll(".node, g:has(> rect.actor), g:has(> rect.note)").forEach((node) => {
            const shape = node.querySelector("rect, polygon, path, circle");
            const text = node.querySelector(".label, text");
            if (!shape || !text || !text.textContent.trim()) return;
            if (!inside(text.getBoundingClientRect(), shape.getBoundingClientRect())) {
              faults.push(`${i}: out of its box: ${text.textContent}`);
            }
          });
          svg.querySelectorAll("text").forEach((text) => {
            if (!text.textContent.trim()) return;
            const at = text.getBoundingClientRect();
            if (at.left < whole.left - 2 || at.right > whole.right + 2) {
              faults.push(`${i}: cut off: ${text.textContent}`);
            }
            if (parseFloat(getComputedStyle(text).fontSize) * scale < 11.9) {
              faults.push(`${i}: too small: ${text.textContent}`);
            }
          });
        });
        return faults.join("\\n");
      })()\
      """;

  @TempDir static Path folder;

  private static BuiltSite site;
  private static int diagrams;

  @BeforeAll
  static void build() throws IOException {
    StringBuilder note = new StringBuilder("# 图\n\n");
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      for (Path source : sources) {
        DIAGRAM
            .matcher(Files.readString(source))
            .results()
            .forEach(
                found -> {
                  diagrams++;
                  note.append(found.group()).append("\n\n");
                });
      }
    }
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("diagrams.md"), note);
    Files.writeString(
        notes.resolve("formulas.md"),
        "# 式\n\n行内 $a^2 + b^2$ 和 $\\mathcal{L}$。\n\n$$\n\\sum_{i=1}^{n} \\frac{1}{i}\n$$\n");
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    site = BuiltSite.of(notes, folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @EnumSource
  void drawsEveryDiagramReadably(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "diagrams.html"));
      tab.eval("dispatchEvent(new Event('beforeprint'))");
      for (int drawn = 10; drawn <= diagrams; drawn += 10) {
        tab.await("document.querySelectorAll('figure.mermaid.drawn').length >= " + drawn);
      }
      tab.await(DONE);
      assertThat(diagrams).isGreaterThan(50);
      assertThat(tab.eval("document.querySelectorAll('figure.mermaid.drawn').length"))
          .isEqualTo(String.valueOf(diagrams));
      assertThat(tab.eval(FAULTS)).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawsFormulasInTheirOwnFaces(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "formulas.html"));
      tab.await("document.querySelectorAll('.math.drawn .katex').length === 3");
      tab.await(
          "[...document.fonts].filter((f) => f.family.includes('KaTeX') && f.status =="
              + " 'loaded').length >= 3");
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
