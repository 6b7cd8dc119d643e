package dev.zhuji.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What browser tests need of this machine: found, or installed, or named in a failure.
 *
 * @param node 18 or newer, which drives Chromium
 */
public record Tools(Path chromium, Path firefox, Path node) {

  private static final String NODE = "Node";
  private static final Duration ASKING = Duration.ofSeconds(30);
  private static final Duration INSTALLING = Duration.ofMinutes(8);
  private static final Path HOME = Path.of(System.getProperty("user.home"));
  private static final Path DOWNLOADS = HOME.resolve(".cache/zhuji-browsers");

  private static final List<String> CHROMIUM =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
  private static final List<String> FIREFOX = List.of("firefox-esr", "firefox");

  /** Asked for once; every later test gets the same answer. */
  private static final class Once {
    static final Tools TOOLS = look();
  }

  public static Tools ofThisMachine() {
    return Once.TOOLS;
  }

  private static final class NodeOnce {
    static final Path NODE = lookForNode();
  }

  /** For tests of scripts, which need no browser. */
  public static Path nodeOfThisMachine() {
    return NodeOnce.NODE;
  }

  private static Path lookForNode() {
    install(() -> findNode().isEmpty() ? List.of(NODE) : List.of());
    return findNode().orElseThrow(() -> unavailable(List.of(NODE)));
  }

  /** Of tests that run side by side one installs, and the others wait for it. */
  private static void install(Supplier<List<String>> missing) {
    if (missing.get().isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(DOWNLOADS);
      try (FileChannel file =
              FileChannel.open(
                  DOWNLOADS.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = file.lock()) {
        List<String> still = missing.get();
        if (alone.isValid() && !still.isEmpty()) {
          Installer.install(still, DOWNLOADS, INSTALLING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException unavailable(List<String> missing) {
    return new IllegalStateException(
        """
        the tests need %s and could not install them. On Debian: sudo apt-get install %s; \
        elsewhere, and on Ubuntu, whose browsers are snaps: install Node 18 or newer, Chromium or Chrome, \
        Firefox and a font with Chinese in any way, on the PATH or named by ZHUJI_NODE, ZHUJI_CHROMIUM, \
        ZHUJI_FIREFOX\
        """
            .formatted(String.join(", ", missing), Installer.packages(missing)));
  }

  private static Tools look() {
    install(Tools::missing);
    if (!missing().isEmpty()) {
      throw unavailable(missing());
    }
    return new Tools(
        findChromium().orElseThrow(), findFirefox().orElseThrow(), findNode().orElseThrow());
  }

  /** In the words of a person: {@code Chromium}, {@code a Chinese font}. */
  private static List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (findNode().isEmpty()) {
      missing.add(NODE);
    }
    if (!hasChromium()) {
      missing.add("Chromium");
    }
    if (!hasFirefox()) {
      missing.add("Firefox");
    }
    if (!hasChineseFont()) {
      missing.add("a Chinese font");
    }
    return missing;
  }

  private static Optional<Path> findNode() {
    return first(named("ZHUJI_NODE", List.of("node", "nodejs"))).filter(node -> major(node) >= 18);
  }

  private static int major(Path node) {
    String version = Commands.output(ASKING, List.of(node.toString(), "--version")).orElse("v0.");
    return Integer.parseInt(version.substring(1, version.indexOf('.')));
  }

  static boolean hasChromium() {
    return findChromium().isPresent();
  }

  static boolean hasFirefox() {
    return findFirefox().isPresent();
  }

  private static Optional<Path> findChromium() {
    return first(
        Stream.of(
                named("ZHUJI_CHROMIUM", CHROMIUM),
                Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")),
                Commands.below(HOME.resolve(".cache/ms-playwright"), "chrome").stream(),
                Commands.below(DOWNLOADS, "chrome").stream())
            .flatMap(paths -> paths));
  }

  private static Optional<Path> findFirefox() {
    return first(
        Stream.of(
                named("ZHUJI_FIREFOX", FIREFOX),
                Stream.of(Path.of("/Applications/Firefox.app/Contents/MacOS/firefox")),
                Commands.below(DOWNLOADS, "firefox").stream())
            .flatMap(paths -> paths));
  }

  private static Stream<Path> named(String variable, List<String> names) {
    return Stream.concat(
        Optional.ofNullable(System.getenv(variable)).map(Path::of).stream(),
        names.stream().map(Commands::onPath).flatMap(Optional::stream));
  }

  /** The first that really runs: a package may leave a stub that only asks for an installation. */
  private static Optional<Path> first(Stream<Path> candidates) {
    return candidates
        .filter(Files::isExecutable)
        .filter(path -> Commands.succeeds(ASKING, List.of(path.toString(), "--version")))
        .findFirst();
  }

  private static boolean hasChineseFont() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return true;
    }
    return Commands.output(ASKING, List.of("fc-list", ":lang=zh", "family"))
        .filter(fonts -> !fonts.isEmpty())
        .isPresent();
  }
}
