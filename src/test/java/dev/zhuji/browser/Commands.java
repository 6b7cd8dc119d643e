package dev.zhuji.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of this machine. */
final class Commands {

  private Commands() {}

  /** What a program printed, if it ended well in time. */
  static Optional<String> output(Duration limit, List<String> command) {
    try {
      Path log = Files.createTempFile("zhuji-command", ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = Files.readString(log, StandardCharsets.ISO_8859_1);
      Files.delete(log);
      return ended && process.exitValue() == 0 ? Optional.of(text.strip()) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  static boolean succeeds(Duration limit, List<String> command) {
    return output(limit, command).isPresent();
  }

  static Optional<Path> onPath(String name) {
    return Stream.of(
            System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The files below a folder that end so, the newest name first; none where it is missing. */
  static List<Path> below(Path folder, String end) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder, 6)) {
      return all.filter(file -> file.endsWith(end) && Files.isExecutable(file))
          .sorted((a, b) -> b.compareTo(a))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
