package dev.zhuji.output;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Puts a file into its place in one step: until then its bytes stand beside it. */
final class WholeFile {

  /** Temporary files are named after their process: {@code .zhuji-new-4711-12}. */
  private static final String PREFIX = ".zhuji-new-";

  private static final AtomicLong COUNT = new AtomicLong();

  private WholeFile() {}

  static void write(Path target, byte[] bytes) throws IOException {
    String name = PREFIX + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    Path temporary = target.resolveSibling(name);
    try {
      Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(temporary, target);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(temporary);
      throw failed;
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException networkFolder) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what killed builds left in a folder; a build that still runs keeps its own. */
  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : left) {
        if (!belongsToSomeoneAlive(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + folder + ": " + Reason.of(e), e);
    }
  }

  private static boolean belongsToSomeoneAlive(Path file) {
    String rest = file.getFileName().toString().substring(PREFIX.length());
    try {
      long pid = Long.parseLong(rest.substring(0, Math.max(0, rest.indexOf('-'))));
      // in a container the killed build may well have had this very number
      return pid != ProcessHandle.current().pid() && ProcessHandle.of(pid).isPresent();
    } catch (NumberFormatException notOurs) {
      return true;
    }
  }
}
