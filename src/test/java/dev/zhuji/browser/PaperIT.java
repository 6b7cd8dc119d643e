package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A topic and a round on paper, from the disk, with all that they fold and draw. */
class PaperIT {

  private static final int NOTES = 4;

  /** The dictionary of a page, of which a PDF has one for each. */
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  private static final String STREAM = ">>\nstream\n";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes/t"));
    Files.writeString(notes.resolve("../zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    for (int i = 1; i <= NOTES; i++) {
      Files.writeString(
          notes.resolve(i + ".md"),
          """
          # 第 %d 篇

          见 [下一篇](%d.md#图)。

          > [!tip]- 想一想
          > 折起来的话。

          ## 图

          ```mermaid
          flowchart TB
            甲 --> %s
          ```

          $$
          x_%1$d
          $$
          """
              .formatted(i, i % NOTES + 1, "乙 --> ".repeat(40) + "丙"));
    }
    Files.writeString(notes.resolve("../points.md"), round(11));
    Files.writeString(notes.resolve("../list.md"), round(18));
    site = BuiltSite.of(folder.resolve("notes"), folder);
  }

  /** Three questions, each with so many follow-ups. */
  private static String round(int followUps) {
    String question =
        "- [ ] 问题 %d？ <!-- q: q%1$d -->\n" + "  - 追问：为什么？\n    - 要点：因为。\n".repeat(followUps);
    return "---\ntype: round\n---\n# 一面\n\n"
        + question.formatted(1)
        + question.formatted(2)
        + question.formatted(3);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static long sheets(byte[] pdf) {
    String plain = new String(pdf, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder(plain);
    for (int at = plain.indexOf(STREAM); at >= 0; at = plain.indexOf(STREAM, at + 1)) {
      text.append(inflated(pdf, at + STREAM.length()));
    }
    return PAGE.matcher(text).results().count();
  }

  /** Firefox packs its dictionaries; what is not packed so is a picture or a font. */
  private static String inflated(byte[] pdf, int start) {
    Inflater inflater = new Inflater();
    inflater.setInput(pdf, start, pdf.length - start);
    byte[] out = new byte[1 << 16];
    try {
      return new String(out, 0, inflater.inflate(out), StandardCharsets.ISO_8859_1);
    } catch (DataFormatException otherwise) {
      return "";
    } finally {
      inflater.end();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTopicIsOneDocumentWithEachNoteOnAPageOfItsOwn(Kind kind) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, "t/index.html"));
      tab.eval("document.querySelector('.print-topic').click()");
      tab.await("document.body.matches('.print')");
      // far below, and without a reader who goes there
      tab.await("document.querySelectorAll('.mermaid.drawn').length === " + NOTES);
      tab.await("document.querySelectorAll('.math.drawn').length === " + NOTES);
      assertThat(sheets(tab.paper())).isBetween(NOTES + 1L, 3L * NOTES);
      tab.eval("document.querySelector('.chapter .prose a').click()");
      assertThat(tab.eval("document.querySelector(':target').closest('.chapter').textContent"))
          .contains("第 2 篇");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** Cards with points are longer than a sheet here, those without them longer than half of one. */
  @ParameterizedTest
  @CsvSource({
    "CHROMIUM, points, 4, 6",
    "FIREFOX, points, 4, 6",
    "CHROMIUM, list, 3, 4",
    "FIREFOX, list, 3, 4"
  })
  void onlyCardsThatFitOnASheetStayWhole(Kind kind, String paper, long least, long most) {
    try (Tab tab = kind.open()) {
      tab.go(site.url(Place.DISK, paper + ".html"));
      tab.await("document.documentElement.dataset.paper");
      tab.eval("document.documentElement.dataset.paper = '" + paper + "'");
      assertThat(sheets(tab.paper())).isBetween(least, most);
    }
  }
}
