package dev.zhuji.output;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files of the author's that a verb makes or changes because it was asked to. */
public final class AuthorFiles {

  private AuthorFiles() {}

  /** A new file, with its folders; false where something stands there already. */
  public static boolean create(Path file, String text) {
    makeFolder(file.toAbsolutePath().resolveSibling(""));
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + Reason.of(e), e);
    }
  }

  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder + ": " + Reason.of(e), e);
    }
  }

  /** Another text for a file, in one step. */
  public static void replace(Path file, String text) {
    try {
      WholeFile.write(file.toRealPath(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + Reason.of(e), e);
    }
  }
}
