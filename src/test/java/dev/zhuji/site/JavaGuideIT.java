package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * JavaGuide's notes as they are at commit fd4c37ab, written for another generator: they build to
 * the end, and what is reported is really broken.
 */
@Tag("corpus")
final class JavaGuideIT {

  private static final Path FOLDER = Path.of(System.getProperty("zhuji.corpus", "no corpus"));

  /**
   * Markdown that a reader should never see, outside code. Not in it: links whose title stands in
   * curly quotes, which no reader of Markdown takes for a link, and a word that its author blotted
   * out with three asterisks.
   */
  private static final Pattern LEFT_OVER =
      Pattern.compile(
          ":::|<!--|@include|!\\[|\\]\\((?![^)]*“)|\\[\\[|\\|\\s*:?-{3,}"
              + "|(?<!\\*)\\*\\*(?!\\*)[^*\\s]");

  private static Fixture site;

  @BeforeAll
  static void build() {
    site = Fixture.in(FOLDER).build();
  }

  @Test
  void everyNoteButTheSnippetsHasAPage() throws IOException {
    List<String> pages = site.files();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> notes =
          files
              .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
              .filter(name -> name.endsWith(".md") && !name.endsWith(".snippet.md"))
              .filter(name -> !name.startsWith("snippets/"))
              .toList();

      assertThat(notes).hasSizeGreaterThan(400);
      assertThat(notes).allSatisfy(name -> assertThat(pages).contains(page(name)));
    }
  }

  private static String page(String name) {
    return switch (name) {
      case "README.md" -> "index.html";
      // its name differs from Async.md's in case only
      case "system-design/framework/spring/async.md" ->
          "system-design/framework/spring/async-2.html";
      default -> name.replaceFirst("(README|index)\\.md$", "index.md").replaceFirst("md$", "html");
    };
  }

  @Test
  void reportsWhatIsReallyBrokenAndNothingElse() {
    Map<Code, Long> counts =
        site.result().problems().stream()
            .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));

    assertThat(counts)
        .as(() -> String.join("\n", broken()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Code.META_KEY, 313L,
                Code.LINK_NOTE, 1L,
                Code.REMOTE_IMAGES, 1L,
                Code.LINK_ANCHOR, 1L,
                Code.PAGE_DUPLICATE, 1L));
  }

  private static List<String> broken() {
    return site.result().problems().stream()
        .filter(problem -> problem.code() != Code.META_KEY)
        .map(Problem::toString)
        .toList();
  }

  @Test
  void everyConstructIsRendered() {
    List<String> found = new ArrayList<>();
    for (String path : site.files()) {
      if (path.endsWith(".html") && !path.startsWith("tags/")) {
        Element main = site.main(path);
        main.select("pre, code, .math").remove();
        LEFT_OVER
            .matcher(main.wholeText())
            .results()
            .limit(3)
            .forEach(match -> found.add(path + ": " + around(main.wholeText(), match.start())));
      }
    }

    assertThat(found).isEmpty();
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 40))
        .replace('\n', ' ');
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    Map<String, String> pages =
        site.files().stream()
            .filter(path -> path.endsWith(".html"))
            .collect(Collectors.toMap(path -> path, site::text));
    LinkCheck check = LinkCheck.of(pages, java.util.Set.copyOf(site.files()));

    assertThat(check.complaints()).isEmpty();
    assertThat(check.followed()).isGreaterThan(20_000);
  }

  @Test
  void everyPageIsValidHtml() throws Exception {
    assertThat(HtmlCheck.errors(site)).isEmpty();
  }
}
