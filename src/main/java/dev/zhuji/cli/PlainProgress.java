package dev.zhuji.cli;

import dev.zhuji.build.Progress;
import dev.zhuji.build.Stage;
import dev.zhuji.build.Timing;
import java.util.Locale;

/** A line for each stage that ended, for logs. */
final class PlainProgress implements Progress {

  private final Terminal terminal;

  PlainProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void advanced(Stage stage, int done, int total) {}

  @Override
  public void finished(Timing timing) {
    terminal.err().println(line(timing));
  }

  /** For example {@code parse 430 notes 0.84 s}. */
  static String line(Timing timing) {
    return String.format(
        Locale.ROOT,
        "%-8s %6d %-6s %6.2f s",
        timing.stage().word(),
        timing.count(),
        things(timing.stage()),
        timing.time().toMillis() / 1000.0);
  }

  private static String things(Stage stage) {
    return switch (stage) {
      case SETTINGS, ASSETS, INDEX, WRITE -> "files";
      case READ, PARSE -> "notes";
      case LINK -> "links";
      case PLAN -> "rounds";
      case COMPOSE, RENDER -> "pages";
    };
  }
}
