package dev.zhuji.cli;

import dev.zhuji.build.Progress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much is printed, and whether the outcome is for another program. */
final class PrintOptions {

  @Mixin private TalkOptions talk = new TalkOptions();

  @Option(names = "--json", description = "Print the outcome as JSON on standard output.")
  private boolean json;

  boolean json() {
    return json;
  }

  boolean verbose() {
    return talk.verbose();
  }

  /** Must be called before anything runs in parallel. */
  void apply() {
    talk.apply();
  }

  Progress progress(Terminal terminal) {
    return json ? Progress.NONE : talk.progress(terminal);
  }

  boolean summary() {
    return talk.summary() && !json;
  }
}
