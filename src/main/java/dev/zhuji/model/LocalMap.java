package dev.zhuji.model;

import java.util.List;

/**
 * The notes around a note, drawn: those that link to it on the left, those that it links to on the
 * right, the rounds that asked for it above.
 *
 * @param width of the drawing, in its own units, which are CSS pixels at full size
 * @param height of the drawing
 * @param x of the note itself
 * @param y of the note itself
 * @param lines path data of the lines from the note to the others
 */
public record LocalMap(int width, int height, int x, int y, String lines, List<Node> nodes) {

  /** On which side of the note another stands. */
  public enum Side {
    FROM,
    TO,
    ASKED
  }

  /**
   * A page on the map.
   *
   * @param title in full
   * @param label as much of the title as there is room for
   */
  public record Node(Side side, String title, String label, String href, int x, int y) {}

  public LocalMap {
    nodes = List.copyOf(nodes);
  }
}
