package dev.zhuji.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The levels that headings have on a page: below what stands above them, none skipped. A note that
 * goes from h2 to h4, or has several h1, still gives a page whose outline is sound.
 */
final class Outline {

  private record Open(int written, int shown) {}

  private final int base;
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * @param base the level of the heading that all others stand below
   */
  Outline(int base) {
    this.base = base;
  }

  /** The level to show for the next heading, whose author wrote {@code level}. */
  int next(int level) {
    while (!open.isEmpty() && open.getLast().written() >= level) {
      open.removeLast();
    }
    int shown = Math.min(6, current() + 1);
    open.addLast(new Open(level, shown));
    return shown;
  }

  /** The level of the last heading. */
  int current() {
    return open.isEmpty() ? base : open.getLast().shown();
  }
}
