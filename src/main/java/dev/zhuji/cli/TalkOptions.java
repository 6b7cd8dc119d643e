package dev.zhuji.cli;

import dev.zhuji.build.Progress;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much is printed, and with how many threads. */
final class TalkOptions {

  @Option(
      names = {"-q", "--quiet"},
      description = "Print what was asked for and problems only.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Leave out no hint, and print where an internal error happened.")
  private boolean verbose;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Use N threads; by default one for each processor.")
  private Optional<Integer> jobs = Optional.empty();

  boolean verbose() {
    return verbose;
  }

  /** Must be called before anything runs in parallel: the pool is made once. */
  void apply() {
    jobs.ifPresent(TalkOptions::apply);
  }

  private static void apply(int jobs) {
    if (jobs < 1) {
      throw new Usage("-j takes a number of threads, not " + jobs);
    }
    // the thread that asks works, too
    System.setProperty(
        "java.util.concurrent.ForkJoinPool.common.parallelism", Integer.toString(jobs - 1));
  }

  Progress progress(Terminal terminal) {
    if (quiet) {
      return Progress.NONE;
    }
    return terminal.live() ? new LiveProgress(terminal) : new PlainProgress(terminal);
  }

  boolean summary() {
    return !quiet;
  }
}
