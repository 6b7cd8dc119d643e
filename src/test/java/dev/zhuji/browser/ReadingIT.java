package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.BuiltSite.Place;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading a note without a mouse, on paper, and in other languages than Chinese. */
class ReadingIT {

  private static final String FOCUS = "document.activeElement.";

  @TempDir static Path folder;

  private static BuiltSite site;

  @BeforeAll
  static void build() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes/t"));
    Files.writeString(
        notes.resolve("../zhuji.yml"), "id: abcdefghijklmnop\ntitle: Notes\nlanguage: en\n");
    Files.writeString(notes.resolve("index.md"), "# Locks\n");
    Files.writeString(
        notes.resolve("a.md"),
        """
        ---
        title: 甲
        lang: zh-CN
        order: 1
        ---

        ![图](i.png)

        ## 怎么写

        ```java
        int a = 1;
        ```

        ## 怎么画

        السلام عليكم ورحمة الله

        שלום עולם, rehash, דף אחד לכל צעד עד שהטבלה הישנה ריקה

        - פריט

        ### 从右到左

        #### كيف يعمل القفل

        | الكلمة | 词 |
        | --- | --- |
        | قفل | 锁 |

        %s
        ## 远处

        $$
        \\frac{1}{2}
        $$

        ```mermaid
        flowchart LR
          甲 --> 乙
        ```
        """
            .formatted("很长的一段。\n\n".repeat(200)));
    Files.writeString(notes.resolve("b.md"), "---\ntitle: B\norder: 2\n---\n\nText.\n");
    BufferedImage picture = new BufferedImage(1600, 400, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", notes.resolve("i.png").toFile());
    site = BuiltSite.of(folder.resolve("notes"), folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static Tab open(Kind kind) {
    Tab tab = kind.open();
    tab.before("globalThis.print = () => { globalThis.printed = true; }");
    tab.go(site.url(Place.DISK, "t/a.html"));
    return tab;
  }

  private static void focus(Tab tab, String selector) {
    tab.await("document.querySelector('" + selector + "')");
    tab.eval("document.querySelector('" + selector + "').focus()");
  }

  @ParameterizedTest
  @EnumSource
  void aKeyboardIsEnough(Kind kind) {
    try (Tab tab = open(kind)) {
      tab.press("Tab");
      assertThat(tab.eval(FOCUS + "className")).isEqualTo("skip");
      tab.press("Enter");
      tab.await(FOCUS + "localName === 'main'");

      focus(tab, "img.zoomable");
      tab.press("Enter");
      tab.await("document.querySelector('dialog.zoom[open]')");
      tab.press("Escape");
      tab.await("!document.querySelector('dialog.zoom')");
      assertThat(tab.eval(FOCUS + "className")).isEqualTo("zoomable");

      focus(tab, "button.copy");
      tab.press("Enter");
      tab.await(FOCUS + "textContent === 'Copied' || getSelection().toString().includes('int')");

      focus(tab, "[data-help]");
      tab.press("Enter");
      tab.await("document.querySelector('dialog.help[open]')");
      tab.press("Escape");
      tab.await("!document.querySelector('dialog[open]')");
      assertThat(tab.eval(FOCUS + "hasAttribute('data-help')")).isEqualTo("true");

      focus(tab, ".toc li:nth-child(2) a");
      tab.press("Enter");
      tab.await("document.querySelector(':target')");
      tab.await("document.querySelector('.toc [aria-current]')");
      assertThat(tab.eval("document.querySelector(':target').getBoundingClientRect().top >= 56"))
          .as("no header over the heading")
          .isEqualTo("true");

      tab.press("]");
      tab.await("document.title.startsWith('B')");
      tab.press("[");
      tab.await("document.title.startsWith('甲')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsFarBelowIsDrawnBeforeItIsPrinted(Kind kind) {
    try (Tab tab = open(kind)) {
      assertThat(tab.eval("document.querySelectorAll('.drawn').length")).isEqualTo("0");
      tab.eval(
          "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true,"
              + " bubbles: true, cancelable: true }))");
      tab.await("globalThis.printed");
      assertThat(tab.eval("document.querySelectorAll('.math.drawn, .mermaid.drawn').length"))
          .isEqualTo("2");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  static Stream<Arguments> everyKindAtEveryWidth() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(320, 1280).map(width -> Arguments.of(kind, width)));
  }

  @ParameterizedTest
  @MethodSource("everyKindAtEveryWidth")
  void languagesKeepTheirOwnWays(Kind kind, int width) {
    try (Tab tab = kind.open()) {
      tab.size(width, 800);
      tab.go(site.url(Place.DISK, "t/a.html"));
      assertThat(tab.eval("innerWidth")).isEqualTo(String.valueOf(width));
      assertThat(tab.eval("document.documentElement.lang")).isEqualTo("en");
      assertThat(tab.eval("document.querySelector('article').lang")).isEqualTo("zh-CN");
      assertThat(tab.eval("document.querySelector('.skip').textContent")).startsWith("Skip");
      assertThat(fromTheRight(tab, "p", "السلام")).isLessThan(2);
      assertThat(fromTheRight(tab, "p", "שלום")).isLessThan(2);
      assertThat(fromTheRight(tab, "h4", "كيف")).as("but the rule before it").isBetween(8.0, 30.0);
      assertThat(fromTheRight(tab, "li", "פריט")).isLessThan(2);
      assertThat(fromTheRight(tab, "td", "قفل")).as("but the padding").isLessThan(20);
      assertThat(tab.eval("document.documentElement.scrollWidth <= innerWidth")).isEqualTo("true");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** How far from the right edge of its element a text begins, in pixels. */
  private static double fromTheRight(Tab tab, String element, String word) {
    return Double.parseDouble(
        tab.eval(
            """
            (() => {
              const text = [...document.querySelectorAll(".prose %s")].find((e) => e.textContent.includes("%s"));
              const range = document.createRange();
              range.setStart(text.firstChild, 0);
              range.setEnd(text.firstChild, 1);
              return text.getBoundingClientRect().right - range.getBoundingClientRect().right;
            })()\
            """
                .formatted(element, word)));
  }
}
