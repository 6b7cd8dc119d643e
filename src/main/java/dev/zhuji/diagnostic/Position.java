package dev.zhuji.diagnostic;

import java.util.Comparator;

/**
 * A place in an author's file, for example {@code net/tcp.md:14:3}.
 *
 * @param path the file, with {@code /} between folders, as a reader of the message would type it
 * @param line 1-based, or 0 when the whole file is meant
 * @param column 1-based in UTF-16 units, or 0 when the whole line is meant
 */
public record Position(String path, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::path)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  public Position {
    if (line < 0 || column < 0 || (line == 0 && column != 0)) {
      throw new IllegalArgumentException(path + ":" + line + ":" + column);
    }
  }

  /** The file as a whole. */
  public static Position of(String path) {
    return new Position(path, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code path}, {@code path:line} or {@code path:line:column}, as editors and terminals link it.
   */
  @Override
  public String toString() {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
