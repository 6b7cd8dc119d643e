package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What a run of the program printed, and its exit code. No run may print a stack trace. */
record Run(int code, String out, String err) {

  /** As a script runs it. */
  static Run of(Object... arguments) {
    return in(false, false, arguments);
  }

  /** As a person runs it who looks on and wants colours. */
  static Run watched(Object... arguments) {
    return in(true, true, arguments);
  }

  static Run in(boolean live, boolean colour, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(print(out), print(err), live, colour);
    int code =
        Zhuji.run(terminal, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    terminal.flush();
    Run run =
        new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    assertThat(run.all()).doesNotContain("\tat ").doesNotContain("Exception");
    return run;
  }

  private static PrintStream print(ByteArrayOutputStream to) {
    return new PrintStream(to, true, StandardCharsets.UTF_8);
  }

  String all() {
    return out + err;
  }
}
