package dev.zhuji.build;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A built site, unwritten.
 *
 * @param files none when the settings could not be understood
 * @param problems judged by the settings, sorted, each once
 */
public record Result(
    SortedMap<OutputPath, OutputFile> files, List<Problem> problems, List<Timing> timings) {

  public Result {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    problems = List.copyOf(problems);
    timings = List.copyOf(timings);
  }

  /** Whether there is a site at all; its notes may still have problems. */
  public boolean isBuilt() {
    return !files.isEmpty();
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }
}
