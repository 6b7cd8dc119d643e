package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the machine said about a file that could not be read, in an author's words. */
final class Unreadable {

  private Unreadable() {}

  static Problem problem(String path, IOException e) {
    return Problem.of(Code.UNREADABLE, Position.of(path), "cannot be read: " + reason(e));
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "no such file";
      default -> String.valueOf(e.getMessage());
    };
  }
}
