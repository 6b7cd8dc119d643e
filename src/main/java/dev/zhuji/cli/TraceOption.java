package dev.zhuji.cli;

import picocli.CommandLine.Option;

/** {@code -v}, which {@link Failures} looks for. */
final class TraceOption {

  @Option(
      names = {"-v", "--verbose"},
      description = "Print where an internal error happened.")
  private boolean verbose;

  boolean isGiven() {
    return verbose;
  }
}
