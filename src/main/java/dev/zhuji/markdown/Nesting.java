package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.Node;

/**
 * How deep a note's parts stand inside each other. What writes them calls itself once a level, and
 * how many levels a stack holds depends on what the virtual machine has compiled so far: a fixed
 * limit, far below that, gives the same answer each time.
 */
final class Nesting {

  /** Levels of the syntax tree; people write twenty. */
  private static final int DEEPEST = 5_000;

  private Nesting() {}

  /** Thrown for a note that nobody can have meant. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super("nested more than " + DEEPEST + " levels deep", null, false, false);
    }
  }

  /**
   * @throws TooDeep if anything below the root stands too deep
   */
  static void check(Node root) {
    int depth = 0;
    Node node = root;
    while (true) {
      Node child = node.getFirstChild();
      if (child != null) {
        if (++depth > DEEPEST) {
          throw new TooDeep();
        }
        node = child;
        continue;
      }
      while (node != root && node.getNext() == null) {
        node = node.getParent();
        depth--;
      }
      if (node == root) {
        return;
      }
      node = node.getNext();
    }
  }
}
