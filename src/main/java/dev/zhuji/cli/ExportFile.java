package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.export.Schedules;
import dev.zhuji.export.Stamp;
import dev.zhuji.output.AuthorFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of cards, new or in the place of an earlier one. */
final class ExportFile {

  private ExportFile() {}

  static void write(Path file, String text) {
    if (AuthorFiles.create(file, text)) {
      return;
    }
    String earlier = read(file);
    if (!Stamp.isOn(earlier)) {
      throw new Usage(
          file + " is there already and no export as it was written; nothing was written");
    }
    AuthorFiles.replace(file, Schedules.carry(earlier, text));
  }

  private static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Usage(file + " is no file; nothing was written");
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + Reason.of(e), e);
    }
  }
}
