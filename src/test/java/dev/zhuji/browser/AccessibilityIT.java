package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import dev.zhuji.browser.BuiltSite.Place;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page for everybody: axe, reflow, forced colours, stillness, paper. */
class AccessibilityIT {

  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);

  @TempDir static Path folder;

  private static final List<BuiltSite> SITES = new ArrayList<>();
  private static final Map<String, String> PAGES = new TreeMap<>();
  private static Chromium chromium;

  @BeforeAll
  static void build() throws IOException {
    BuiltSite content = site("content", Path.of("content"));
    for (Map.Entry<String, String> kind : kinds(content).entrySet()) {
      PAGES.put(kind.getKey(), content.url(Place.HTTP, kind.getValue()));
    }
    BuiltSite documents = site("documents", Path.of("src/site/markdown"));
    PAGES.put("document", documents.url(Place.HTTP, "dialect.html"));
    PAGES.put("everything", site("own", everything()).url(Place.HTTP, "a.html"));
    chromium = Chromium.start();
  }

  private static BuiltSite site(String name, Path notes) throws IOException {
    BuiltSite site = BuiltSite.of(notes, Files.createDirectories(folder.resolve(name)));
    SITES.add(site);
    return site;
  }

  /**
   * One page of each kind, by the class of its body: the longest, which has most in it. Of the
   * documents for print the shortest: each has whole notes in it, and axe takes long over many.
   */
  private static Map<String, String> kinds(BuiltSite site) {
    Map<String, String> kinds = new TreeMap<>();
    Map<String, Integer> lengths = new TreeMap<>();
    for (String path : site.pages()) {
      if (site.result().files().get(new OutputPath(path)) instanceof OutputFile.Text page) {
        String kind = path.equals("404.html") ? "404" : Jsoup.parse(page.text()).body().className();
        int length = kind.equals("print") ? -page.text().length() : page.text().length();
        if (length > lengths.getOrDefault(kind, Integer.MIN_VALUE)) {
          kinds.put(kind, path);
          lengths.put(kind, length);
        }
      }
    }
    kinds.remove("store");
    return kinds;
  }

  private static Path everything() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("zhuji.yml"), "id: abcdefghijklmnop\ntitle: 站\n");
    Files.writeString(notes.resolve("b.md"), "# 锁\n\n锁保护临界区。\n\n## 为什么？\n\n因为。\n");
    Files.writeString(
        notes.resolve("a.md"),
        """
        # 什么都有

        先看 [[b|锁]]。$a^2 + b^2$，脚注[^1]。

        ![一张图](i.png)

        ## 图怎么画？

        ```mermaid
        flowchart LR
          甲 --> 乙
        ```

        > [!WARNING]
        > 小心。

        | 甲 |  |
        | --- | --- |
        | 1 | `2` |

        - [x] 做了
        - [ ] 没做

        ```java
        int a = 1; // 一
        ```

        $$
        \\frac{1}{2}
        $$

        [^1]: 注。
        """);
    ImageIO.write(
        new BufferedImage(900, 500, BufferedImage.TYPE_INT_RGB),
        "png",
        notes.resolve("i.png").toFile());
    return notes;
  }

  @AfterAll
  static void stop() {
    chromium.close();
    SITES.forEach(BuiltSite::close);
  }

  static Set<String> kinds() {
    return PAGES.keySet();
  }

  private static Browser.NewContextOptions still(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, 800)
        .setReducedMotion(ReducedMotion.REDUCE)
        // the driver's own questions are not the page's scripts
        .setBypassCSP(true);
  }

  private static void open(Page page, String kind) {
    page.navigate(PAGES.get(kind));
    if (kind.equals("everything")) {
      for (ElementHandle drawing : page.querySelectorAll(".mermaid, .math")) {
        drawing.scrollIntoViewIfNeeded();
        page.waitForFunction("(e) => e.classList.contains('drawn')", drawing);
      }
      page.evaluate("scrollTo(0, 0)");
    }
  }

  @Test
  void knowsEveryKindOfPage() {
    assertThat(PAGES.keySet())
        .contains(
            "404",
            "all",
            "coverage",
            "document",
            "everything",
            "graph",
            "home",
            "note",
            "print",
            "procedure",
            "round",
            "search",
            "study",
            "tag",
            "tags",
            "topic");
  }

  /** A page is opened once; what is drawn for a width, once for each. */
  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindOfPageIsForEverybody(String kind) {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(WIDTHS.getFirst()))) {
      Page page = context.newPage();
      open(page, kind);
      for (int width : WIDTHS) {
        Axe.resize(page, width);
        if (kind.equals("everything")) {
          open(page, kind);
        }
        broken.addAll(Axe.complaints(page, kind));
      }
      bareButtons(page, kind, broken);
      room(page, kind, broken);
    }
    assertThat(broken).isEmpty();
  }

  private static void bareButtons(Page page, String kind, List<String> broken) {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    Object bare =
        page.evaluate(
            """
            [...document.querySelectorAll("button, .button")]
              .filter((e) => e.getClientRects().length
                && getComputedStyle(e).borderStyle.startsWith("none"))
              .map((e) => e.outerHTML.slice(0, 100)).join(" ")\
            """);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    if (!bare.equals("")) {
      broken.add(kind + ": no border in forced colours: " + bare);
    }
  }

  /** Text that a reader spaces out, or enlarges: 640 is a window of 1280 enlarged twice. */
  private static void room(Page page, String kind, List<String> broken) {
    List<String> styles =
        List.of(
            "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
                + " word-spacing: .16em !important } p { margin-bottom: 2em !important }",
            "html { font-size: 200% }");
    for (String style : styles) {
      ElementHandle sheet = page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
      int width = style.startsWith("html") ? 640 : 320;
      Axe.resize(page, width);
      broken.addAll(Axe.tooWide(page, kind + " with room at " + width));
      sheet.evaluate("(e) => e.remove()");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1280})
  void nothingThatOpensBreaksARuleOfAxe(int width) {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(width))) {
      Page page = context.newPage();
      open(page, "everything");
      page.keyboard().press("?");
      page.waitForSelector("dialog.help[open]");
      broken.addAll(Axe.complaints(page, "help"));
      page.keyboard().press("Escape");
      if (page.isVisible("[data-menu]")) {
        page.click("[data-menu]");
        page.waitForSelector("dialog.drawer[open]");
        broken.addAll(Axe.complaints(page, "drawer"));
        page.keyboard().press("Escape");
      }
      page.focus("img.zoomable");
      page.keyboard().press("Enter");
      page.waitForSelector("dialog.zoom[open]");
      broken.addAll(Axe.complaints(page, "zoom"));
      page.keyboard().press("Escape");
      page.hover("main .prose a[href='b.html']");
      page.waitForSelector(".preview:popover-open");
      broken.addAll(Axe.complaints(page, "preview"));
      page.mouse().move(0, 0);
      open(page, "note");
      page.click("[data-recall]");
      page.waitForSelector(".recall-bar");
      broken.addAll(Axe.complaints(page, "recall"));
      open(page, "graph");
      page.evaluate("document.querySelector('.lens').open = true");
      broken.addAll(Axe.complaints(page, "unfolded graph"));
      page.click("[data-view='+']");
      broken.addAll(Axe.complaints(page, "enlarged graph"));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void printsWhatIsFolded() {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(1280))) {
      Page page = context.newPage();
      for (String kind : List.of("round", "note", "procedure", "document", "topic", "print")) {
        open(page, kind);
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Object folded =
            page.evaluate(
                """
                [...document.querySelectorAll("main details > :not(summary)")]
                  .filter((e) => e.parentElement.checkVisibility() && !e.checkVisibility({ contentVisibilityAuto: true })
                    && e.textContent.trim() && !e.closest(".rate-line, .chips, .actions"))
                  .slice(0, 3).map((e) => e.outerHTML.slice(0, 100)).join(" ")\
                """);
        if (!folded.equals("")) {
          broken.add(kind + ": " + folded);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      }
    }
    assertThat(broken).isEmpty();
  }

  /**
   * Nothing of what is built moves, nor what stands below a formula or a diagram of a first screen,
   * whose height the build knew well enough. Where it did not, what moves is far below what counts
   * as good, 0.1.
   */
  @ParameterizedTest
  @CsvSource({
    "home, 1280, 0",
    "home, 390, 0",
    "note, 1280, 0",
    "note, 390, 0",
    "round, 1280, 0",
    "round, 390, 0",
    "graph, 1280, 0",
    "graph, 390, 0",
    "network/io-models.html, 1280, 0",
    "network/io-models.html, 390, 0",
    "mysql/innodb-index.html, 1280, 0",
    "os/page-cache.html, 1280, 0",
    "document, 1280, 0.02",
    "everything, 1280, 0.02",
    "everything, 390, 0.05"
  })
  void nothingMovesWhileAPageArrives(String kind, int width, double most) {
    try (BrowserContext context = chromium.context(still(width))) {
      Page page = context.newPage();
      page.addInitScript(
          "globalThis.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) =>"
              + " { moved += e.value; })).observe({ type: 'layout-shift', buffered: true });");
      page.navigate(
          kind.endsWith(".html") ? SITES.getFirst().url(Place.HTTP, kind) : PAGES.get(kind));
      if (kind.endsWith(".html")) {
        page.waitForSelector(".mermaid.drawn");
      } else if (kind.equals("round")) {
        page.waitForSelector("[data-studying]");
      } else if (kind.equals("everything")) {
        page.waitForFunction("document.querySelectorAll('.drawn').length >= 2");
      }
      page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      assertThat(((Number) page.evaluate("moved")).doubleValue()).isLessThanOrEqualTo(most);
    }
  }
}
