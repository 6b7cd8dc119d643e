package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/** The files that the browser searches, all below {@code search/}. */
public record SearchIndex(List<OutputFile> files, List<Problem> problems) {

  public SearchIndex {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
