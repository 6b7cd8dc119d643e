package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/** A page's file; where its template failed, a plain page that says so, and the problem. */
public record Rendering(OutputFile.Text file, List<Problem> problems) {

  public Rendering {
    problems = List.copyOf(problems);
  }
}
