package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;
import java.util.List;

/**
 * Which line of which file each line of a body was: front matter moves lines, includes bring lines
 * of other files.
 *
 * @param spans not empty, sorted by {@code bodyLine}, the first with {@code bodyLine} 1
 */
public record LineMap(List<Span> spans) {

  /**
   * From {@code bodyLine} on (1-based), body lines are the lines of {@code path} from {@code
   * fileLine} on (1-based), until the next span.
   */
  public record Span(int bodyLine, SourcePath path, int fileLine) {}

  public LineMap {
    spans = List.copyOf(spans);
    if (spans.isEmpty() || spans.getFirst().bodyLine() != 1) {
      throw new IllegalArgumentException("a line map starts at line 1: " + spans);
    }
  }

  /** A body that is one file from {@code fileLine} on. */
  public static LineMap of(SourcePath path, int fileLine) {
    return new LineMap(List.of(new Span(1, path, fileLine)));
  }

  /** The place of a line of the body; a column of 0 means the whole line. */
  public Position position(int line, int column) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spans.get(middle).bodyLine() <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Span span = spans.get(low);
    return new Position(span.path().value(), span.fileLine() + line - span.bodyLine(), column);
  }
}
