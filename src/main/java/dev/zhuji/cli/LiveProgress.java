package dev.zhuji.cli;

import dev.zhuji.build.Progress;
import dev.zhuji.build.Stage;
import dev.zhuji.build.Timing;

/** A line at the end of the terminal that says what goes on; gone when the build ends. */
final class LiveProgress implements Progress {

  private static final String CLEAR = "\r\u001b[K";
  private static final long PAUSE_NANOS = 50_000_000;

  private final Terminal terminal;
  private long shown;

  LiveProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void advanced(Stage stage, int done, int total) {
    long now = System.nanoTime();
    if (done == 0 || now - shown > PAUSE_NANOS) {
      shown = now;
      String count = total > 1 ? " " + done + "/" + total : "";
      print(CLEAR + terminal.paint("2", stage.word() + count + " …"));
    }
  }

  @Override
  public synchronized void finished(Timing timing) {
    print(CLEAR);
  }

  private void print(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
