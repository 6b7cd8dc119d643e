package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds each site of {@code src/test/resources/sites} and compares it with what stands beside it:
 * {@code expected/messages.txt}, {@code expected/files.txt}, and the main element of each page that
 * has a file in {@code expected/pages}. A folder {@code theme} overrides the default theme.
 */
class GoldenSitesTest {

  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final boolean BLESS = Boolean.getBoolean("zhuji.bless");

  /** Outside of the repository, whose history would date the notes. */
  @TempDir private Path copy;

  static List<Path> sites() throws IOException {
    try (Stream<Path> sites = Files.list(SITES)) {
      return sites.sorted().map(SITES::relativize).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void isAsItWas(Path name) throws IOException {
    Path site = SITES.resolve(name);
    Path expected = site.resolve("expected");
    copy(site.resolve("content"), copy.resolve("content"));
    Optional<Path> theme = Optional.of(site.resolve("theme")).filter(Files::isDirectory);
    Fixture built = Fixture.in(copy.resolve("content"), theme).build();
    compare(expected.resolve("messages.txt"), lines(built.messages()));
    compare(expected.resolve("files.txt"), lines(ownFiles(built)));
    for (Path page : pages(expected.resolve("pages"))) {
      String path = expected.resolve("pages").relativize(page).toString();
      compare(page, tidy(built.main(path)));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** Without what every site has. */
  private static List<String> ownFiles(Fixture built) {
    return built.files().stream()
        .filter(path -> !path.startsWith("assets/") && !path.startsWith("search/"))
        .toList();
  }

  private static List<Path> pages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> pages = Files.walk(folder)) {
      return pages.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What the notes say, without the ways to other pages that stand around it. */
  private static String tidy(Element main) {
    main.select("nav, .map").remove();
    return main.outerHtml() + "\n";
  }

  private static void compare(Path file, String now) {
    try {
      if (BLESS) {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, now);
      }
      assertThat(now).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
