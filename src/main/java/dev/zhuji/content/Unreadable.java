package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Reason;
import java.io.IOException;

/** What the machine said about a file that could not be read, in an author's words. */
final class Unreadable {

  private Unreadable() {}

  static Problem problem(String path, IOException e) {
    return Problem.of(Code.UNREADABLE, Position.of(path), "cannot be read: " + Reason.of(e));
  }
}
