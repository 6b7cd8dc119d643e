package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * The whole site drawn: what belongs together stands together in two columns, and what is linked is
 * joined by a line between them.
 *
 * @param width of the drawing, in its own units, which are CSS pixels at full size
 * @param height of the drawing
 * @param lines how many lines there are
 * @param folders whether a node is a topic, because there are too many notes to draw
 */
public record SiteGraph(int width, int height, int lines, boolean folders, List<Group> groups) {

  /** The column that something stands in: its text ends or begins at its dot. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /**
   * A topic with what stands in it.
   *
   * @param title empty for what belongs to no topic
   * @param href absent for what belongs to no topic
   * @param x where the title ends or begins
   */
  public record Group(
      String title, Optional<String> href, Side side, int x, int y, List<Node> nodes) {

    public Group {
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * A note, or a topic with its notes.
   *
   * @param title in full
   * @param label as much of the title as there is room for
   * @param questions of the rounds, and follow-ups, that it answers, each once
   * @param lines path data of the lines to what it is linked with
   * @param linked the other ends of its lines, in reading order
   */
  public record Node(
      String title,
      String label,
      String href,
      List<QuestionId> questions,
      int x,
      int y,
      String lines,
      List<PageLink> linked) {

    public Node {
      questions = List.copyOf(questions);
      linked = List.copyOf(linked);
    }

    /** Whether it answers a question of a round. */
    public boolean asked() {
      return !questions.isEmpty();
    }
  }

  public SiteGraph {
    groups = List.copyOf(groups);
  }
}
