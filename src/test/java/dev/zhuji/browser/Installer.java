package dev.zhuji.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs what is missing: as root by apt-get; browsers that no package has by their own
 * installers. Ubuntu's packages of browsers only fetch a snap, which needs a daemon that containers
 * and runners have not.
 */
final class Installer {

  private static final String PLAYWRIGHT = "playwright@1.61.0";

  private Installer() {}

  static void install(List<String> missing, Path downloads, Duration limit) {
    boolean apt = isRoot() && Commands.onPath("apt-get").isPresent();
    if (apt) {
      Commands.succeeds(limit, List.of("apt-get", "update"));
      // one by one: a package that a system does not have must not keep out the others
      for (String thing : missing) {
        for (String name : alternatives(thing).toList()) {
          if (Tools.lacks(thing)) {
            aptInstalls(name, limit);
          }
        }
      }
    }
    if (missing.contains(Tools.CHROMIUM) && Tools.lacks(Tools.CHROMIUM)) {
      npx(apt, limit, PLAYWRIGHT, "install", "chromium");
    }
    if (missing.contains(Tools.FIREFOX) && Tools.lacks(Tools.FIREFOX)) {
      // Mozilla's own build: Playwright's is another browser
      npx(
          apt,
          limit,
          "@puppeteer/browsers@2.10.5",
          "install",
          "firefox@stable",
          "--path",
          downloads.toString());
    }
    if (apt && (Tools.lacks(Tools.CHROMIUM) || Tools.lacks(Tools.FIREFOX))) {
      npx(apt, limit, PLAYWRIGHT, "install-deps", "chromium", "firefox");
    }
    for (String thing : missing) {
      System.err.println((Tools.lacks(thing) ? "could not install " : "installed ") + thing);
    }
  }

  private static void npx(boolean apt, Duration limit, String... arguments) {
    if (apt && Commands.onPath("npx").isEmpty()) {
      aptInstalls("npm", limit);
    }
    Commands.onPath("npx")
        .ifPresent(
            npx ->
                Commands.succeeds(
                    limit,
                    Stream.concat(Stream.of(npx.toString(), "--yes"), Stream.of(arguments))
                        .toList()));
  }

  private static boolean aptInstalls(String name, Duration limit) {
    return Commands.succeeds(
        limit,
        List.of(
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "install",
            "-y",
            "--no-install-recommends",
            name));
  }

  private static boolean isRoot() {
    return Commands.output(Duration.ofSeconds(10), List.of("id", "-u")).equals(Optional.of("0"));
  }

  /** Debian's package, then Ubuntu's. */
  private static Stream<String> alternatives(String thing) {
    return switch (thing) {
      case Tools.NODE -> Stream.of("nodejs");
      case Tools.CHROMIUM -> Stream.of("chromium", "chromium-browser");
      case Tools.FIREFOX -> Stream.of("firefox-esr", "firefox");
      case Tools.FONT -> Stream.of("fonts-noto-cjk");
      default -> throw new IllegalArgumentException(thing);
    };
  }

  static String packages(List<String> missing) {
    return missing.stream()
        .map(thing -> alternatives(thing).findFirst().orElseThrow())
        .collect(Collectors.joining(" "));
  }
}
