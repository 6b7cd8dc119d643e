package dev.zhuji.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What browser tests need of this machine: found, or installed, or named in a failure.
 *
 * @param node 18 or newer, which drives Chromium
 */
public record Tools(Path chromium, Path firefox, Path node) {

  static final String NODE = "Node";
  static final String CHROMIUM = "Chromium";
  static final String FIREFOX = "Firefox";
  static final String FONT = "a Chinese font";
  private static final Duration ASKING = Duration.ofSeconds(30);
  private static final Duration INSTALLING = Duration.ofMinutes(8);
  private static final Path HOME = Path.of(System.getProperty("user.home"));
  private static final Path DOWNLOADS = HOME.resolve(".cache/zhuji-browsers");

  private static final List<String> CHROMIUM_NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");
  private static final List<String> FIREFOX_NAMES = List.of("firefox-esr", "firefox");

  /** Asked for once; every later test gets the same answer, also where that is a failure. */
  private static final Supplier<Tools> ONCE = once(Tools::look);

  private static final Supplier<Path> NODE_ONCE = once(Tools::lookForNode);

  private static <T> Supplier<T> once(Supplier<T> asked) {
    FutureTask<T> answer = new FutureTask<>(asked::get);
    return () -> {
      answer.run();
      try {
        return answer.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  public static Tools ofThisMachine() {
    return ONCE.get();
  }

  /** For tests of scripts, which need no browser. */
  public static Path nodeOfThisMachine() {
    return NODE_ONCE.get();
  }

  private static Path lookForNode() {
    install(() -> lacks(NODE) ? List.of(NODE) : List.of());
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

  private static List<String> missing() {
    return Stream.of(NODE, CHROMIUM, FIREFOX, FONT).filter(Tools::lacks).toList();
  }

  /**
   * @param thing in the words of a person: {@link #NODE}, {@link #CHROMIUM} …
   */
  static boolean lacks(String thing) {
    return switch (thing) {
      case NODE -> findNode().isEmpty();
      case CHROMIUM -> findChromium().isEmpty();
      case FIREFOX -> findFirefox().isEmpty();
      case FONT -> !hasChineseFont();
      default -> throw new IllegalArgumentException(thing);
    };
  }

  private static Optional<Path> findNode() {
    return first(named("ZHUJI_NODE", List.of("node", "nodejs"))).filter(node -> major(node) >= 18);
  }

  private static int major(Path node) {
    String version = Commands.output(ASKING, List.of(node.toString(), "--version")).orElse("v0.");
    return Integer.parseInt(version.substring(1, version.indexOf('.')));
  }

  private static Optional<Path> findChromium() {
    return first(
        Stream.of(
                named("ZHUJI_CHROMIUM", CHROMIUM_NAMES),
                Stream.of(Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")),
                Commands.below(HOME.resolve(".cache/ms-playwright"), "chrome").stream(),
                Commands.below(DOWNLOADS, "chrome").stream())
            .flatMap(paths -> paths));
  }

  private static Optional<Path> findFirefox() {
    return first(
        Stream.of(
                named("ZHUJI_FIREFOX", FIREFOX_NAMES),
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
