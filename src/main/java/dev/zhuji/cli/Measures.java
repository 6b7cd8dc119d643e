package dev.zhuji.cli;

import dev.zhuji.build.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code --timings} prints. */
final class Measures {

  private static final Path STATUS = Path.of("/proc/self/status");

  private Measures() {}

  static void print(List<Timing> timings, Duration build, Terminal terminal) {
    timings.forEach(timing -> terminal.err().println(PlainProgress.line(timing)));
    terminal
        .err()
        .printf(
            Locale.ROOT,
            "%-22s %6.2f s  (index runs beside compose, assets)%n",
            "build",
            build.toMillis() / 1000.0);
    peakKilobytes()
        .ifPresent(peak -> terminal.err().println("memory   " + peak / 1024 + " MB at the peak"));
  }

  /** The largest resident size of this process, where the system tells it. */
  private static Optional<Long> peakKilobytes() {
    if (!Files.isReadable(STATUS)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
