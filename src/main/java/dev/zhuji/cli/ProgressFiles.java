package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.progress.ProgressFile;
import dev.zhuji.progress.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads progress files, and tells what is wrong with those that are none. */
final class ProgressFiles {

  private final Terminal terminal;
  private boolean flawed;

  ProgressFiles(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Whether records had to be left out. */
  boolean isFlawed() {
    return flawed;
  }

  /**
   * All of them as one, or nothing when one cannot be read.
   *
   * @param anySite whether files of several sites may be merged
   */
  Optional<ProgressFile> read(List<Path> paths, boolean anySite) {
    List<ProgressFile> files = new ArrayList<>();
    paths.forEach(path -> read(path).ifPresent(files::add));
    if (files.size() < paths.size()) {
      return Optional.empty();
    }
    List<String> sites = files.stream().map(ProgressFile::site).distinct().sorted().toList();
    if (sites.size() > 1 && !anySite) {
      throw new Usage(
          "these are files of several sites: "
              + sites.stream().map(ProgressFiles::named).collect(Collectors.joining(", "))
              + "; --any-site merges them all the same");
    }
    return files.stream().reduce(ProgressFile::merge);
  }

  private static String named(String site) {
    return site.isEmpty() ? "(none named)" : site;
  }

  private Optional<ProgressFile> read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new Usage("there is no file " + path);
    }
    return switch (Reading.of(bytes(path))) {
      case Reading.Refused refused -> {
        terminal
            .err()
            .println(
                "%s: %s[progress-%s]: %s"
                    .formatted(
                        path,
                        terminal.paint("1;31", "error"),
                        refused.reason().word(),
                        refused.message()));
        yield Optional.empty();
      }
      case Reading.Sound(ProgressFile file) -> {
        if (file.dropped() > 0) {
          flawed = true;
          terminal
              .err()
              .println(
                  "%s: %s[progress-record]: %d records are none and are left out"
                      .formatted(path, terminal.paint("1;33", "warning"), file.dropped()));
        }
        yield Optional.of(file);
      }
    };
  }

  /** As much of a file as it takes to see that it is too large. */
  private static byte[] bytes(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(Reading.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + Reason.of(e), e);
    }
  }
}
