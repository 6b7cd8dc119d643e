package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page for everybody: axe, reflow, forced colours, reduced motion, paper. */
class AccessibilityIT {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** Elements that stand out to the right of the page; what scrolls by itself may be wider. */
  private static final String TOO_WIDE =
      """
      document.documentElement.scrollWidth <= innerWidth ? "" :
        [...document.querySelectorAll("body *")]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(" ") || "?"\
      """;

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

  /** One page of each kind, by the class of its body; the longest, which has most in it. */
  private static Map<String, String> kinds(BuiltSite site) {
    Map<String, String> kinds = new TreeMap<>();
    Map<String, Integer> lengths = new TreeMap<>();
    for (String path : site.pages()) {
      if (site.result().files().get(new OutputPath(path)) instanceof OutputFile.Text page) {
        String kind = path.equals("404.html") ? "404" : Jsoup.parse(page.text()).body().className();
        if (page.text().length() > lengths.getOrDefault(kind, 0)) {
          kinds.put(kind, path);
          lengths.put(kind, page.text().length());
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

  static Stream<Arguments> looks() {
    return Stream.of(320, 768, 1280)
        .flatMap(
            width ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .map(scheme -> Arguments.of(width, scheme)));
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
      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      page.waitForFunction("document.querySelectorAll('.mermaid.drawn, .math.drawn').length === 3");
      page.evaluate("scrollTo(0, 0)");
    }
  }

  private static void look(Page page, String state, List<String> broken) {
    new AxeBuilder(page)
        .withTags(RULES)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                broken.add(
                    "%s: %s (%d) %s"
                        .formatted(
                            state,
                            rule.getId(),
                            rule.getNodes().size(),
                            rule.getNodes().getFirst().getHtml())));
    fits(page, state, broken);
    if (page.evaluate("document.getAnimations().some((a) => a.playState === 'running')")
        .equals(true)) {
      broken.add(state + ": something moves");
    }
  }

  private static void fits(Page page, String state, List<String> broken) {
    String wide = page.evaluate(TOO_WIDE).toString();
    if (!wide.isEmpty()) {
      broken.add(state + ": too wide: " + wide);
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
            "procedure",
            "round",
            "search",
            "study",
            "tag",
            "tags",
            "topic");
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noKindOfPageBreaksARuleOfAxe(int width, ColorScheme scheme) {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(width).setColorScheme(scheme))) {
      Page page = context.newPage();
      for (String kind : PAGES.keySet()) {
        open(page, kind);
        look(page, kind, broken);
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void nothingThatOpensBreaksARuleOfAxe(int width, ColorScheme scheme) {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(width).setColorScheme(scheme))) {
      Page page = context.newPage();
      open(page, "everything");
      page.keyboard().press("?");
      page.waitForSelector("dialog.help[open]");
      look(page, "help", broken);
      page.keyboard().press("Escape");
      if (page.isVisible("[data-menu]")) {
        page.click("[data-menu]");
        page.waitForSelector("dialog.drawer[open]");
        look(page, "drawer", broken);
        page.keyboard().press("Escape");
      }
      page.focus("img.zoomable");
      page.keyboard().press("Enter");
      page.waitForSelector("dialog.zoom[open]");
      look(page, "zoom", broken);
      page.keyboard().press("Escape");
      page.hover("main .prose a[href='b.html']");
      page.waitForSelector(".preview:popover-open");
      look(page, "preview", broken);
      page.mouse().move(0, 0);
      open(page, "note");
      page.click("[data-recall]");
      page.waitForSelector(".recall-bar");
      look(page, "recall", broken);
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 640})
  void everyKindOfPageGivesItsTextRoom(int width) {
    List<String> broken = new ArrayList<>();
    // 640 is a window of 1280 enlarged twice; its text is enlarged twice again
    String style =
        width == 640
            ? "html { font-size: 200% }"
            : "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
                + " word-spacing: .16em !important } p { margin-bottom: 2em !important }";
    try (BrowserContext context = chromium.context(still(width))) {
      Page page = context.newPage();
      for (String kind : PAGES.keySet()) {
        open(page, kind);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
        fits(page, kind, broken);
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void showsEveryButtonInForcedColours() {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context =
        chromium.context(still(1280).setForcedColors(ForcedColors.ACTIVE))) {
      Page page = context.newPage();
      for (String kind : PAGES.keySet()) {
        open(page, kind);
        Object bare =
            page.evaluate(
                """
                [...document.querySelectorAll("button, .button")]
                  .filter((e) => e.getClientRects().length
                    && getComputedStyle(e).borderStyle.startsWith("none"))
                  .map((e) => e.outerHTML.slice(0, 100)).join(" ")\
                """);
        if (!bare.equals("")) {
          broken.add(kind + ": " + bare);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void printsWhatIsFolded() {
    List<String> broken = new ArrayList<>();
    try (BrowserContext context = chromium.context(still(1280))) {
      Page page = context.newPage();
      for (String kind : List.of("round", "note", "procedure", "document", "topic")) {
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

  /** Not of pages with formulas and diagrams: drawn in the page, they take other room than text. */
  @ParameterizedTest
  @ValueSource(strings = {"home", "note", "round"})
  void nothingMovesWhileAPageArrives(String kind) {
    try (BrowserContext context = chromium.context(still(1280))) {
      Page page = context.newPage();
      page.addInitScript(
          "globalThis.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((e) =>"
              + " { moved += e.value; })).observe({ type: 'layout-shift', buffered: true });");
      open(page, kind);
      page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      assertThat(((Number) page.evaluate("moved")).doubleValue()).isLessThan(0.01);
    }
  }
}
