package dev.zhuji.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Installs what is missing: as root by apt-get, else by the browsers' own installers. */
final class Installer {

  private Installer() {}

  static void install(List<String> missing, Path downloads, Duration limit) {
    if (isRoot() && Commands.onPath("apt-get").isPresent()) {
      Commands.succeeds(limit, List.of("apt-get", "update"));
      // one by one: a package that a system does not have must not keep out the others
      for (String thing : missing) {
        boolean installed = alternatives(thing).anyMatch(name -> aptInstalls(name, limit));
        System.err.println((installed ? "installed " : "could not install ") + thing);
      }
    }
    Optional<Path> npx = Commands.onPath("npx");
    if (npx.isPresent() && missing.contains("Chromium")) {
      String playwright = "playwright@1.61.0";
      Commands.succeeds(
          limit, List.of(npx.get().toString(), "--yes", playwright, "install", "chromium"));
    }
    if (npx.isPresent() && missing.contains("Firefox")) {
      // Mozilla's own build: Playwright's is another browser
      Commands.succeeds(
          limit,
          List.of(
              npx.get().toString(),
              "--yes",
              "@puppeteer/browsers",
              "install",
              "firefox@stable",
              "--path",
              downloads.toString()));
    }
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
      case "Node" -> Stream.of("nodejs");
      case "Chromium" -> Stream.of("chromium", "chromium-browser");
      case "Firefox" -> Stream.of("firefox-esr", "firefox");
      case "a Chinese font" -> Stream.of("fonts-noto-cjk");
      default -> throw new IllegalArgumentException(thing);
    };
  }

  static String packages(List<String> missing) {
    return missing.stream()
        .map(thing -> alternatives(thing).findFirst().orElseThrow())
        .collect(Collectors.joining(" "));
  }
}
