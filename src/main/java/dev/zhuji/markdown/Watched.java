package dev.zhuji.markdown;

/**
 * A text that stops its reader once the reader's thread is interrupted: the only way to end a parse
 * that would go on for hours.
 */
final class Watched implements CharSequence {

  private static final int INTERVAL = 0xFFFF;

  private final String text;
  private int reads;

  Watched(String text) {
    this.text = text;
  }

  /** Thrown into a parse whose result nobody waits for. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the deadline of a note has passed", null, false, false);
    }
  }

  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Stopped();
    }
  }

  @Override
  public char charAt(int index) {
    if ((++reads & INTERVAL) == 0) {
      check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
