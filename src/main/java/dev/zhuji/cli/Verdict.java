package dev.zhuji.cli;

import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import java.util.List;

/** Which problems fail a run. */
final class Verdict {

  private Verdict() {}

  /**
   * @param problems all of them, those of writing included
   * @param strict whether a warning fails, too
   */
  static Exit of(Result result, List<Problem> problems, boolean strict) {
    if (!result.isBuilt()) {
      return Exit.USAGE;
    }
    Severity bar = strict ? Severity.WARNING : Severity.ERROR;
    boolean fails = problems.stream().anyMatch(found -> found.severity().compareTo(bar) >= 0);
    return fails ? Exit.PROBLEMS : Exit.CLEAN;
  }
}
