package dev.zhuji.output;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/**
 * What writing a site did to its folder.
 *
 * @param written files that are new or changed
 * @param unchanged files that already had the right content and were left alone
 * @param removed files of an earlier build that the site no longer has
 * @param problems places where a file of the site could not go, sorted
 */
public record Written(int written, int unchanged, int removed, List<Problem> problems) {

  public Written {
    problems = List.copyOf(problems);
  }
}
