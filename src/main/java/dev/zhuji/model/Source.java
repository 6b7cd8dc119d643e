package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.List;

/**
 * A Markdown file, decoded, its front matter split off and its includes put in.
 *
 * @param body the Markdown: LF line ends, no byte order mark
 * @param lines where the body's lines come from
 * @param problems of decoding, front matter and includes
 */
public record Source(
    SourcePath path, Meta meta, String body, LineMap lines, List<Problem> problems) {

  public Source {
    problems = List.copyOf(problems);
  }

  /**
   * Where a line of the body stands in the author's files.
   *
   * @param line of the body, 1-based
   * @param column 1-based, or 0 for the whole line
   */
  public Position position(int line, int column) {
    return lines.position(line, column);
  }
}
