package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code ::: tip 标题} with the blocks up to its {@code :::}. */
final class Container extends Block {

  private final String kind;
  private final String title;
  private boolean closed;
  private boolean full;

  Container(BasedSequence line, String kind, String title) {
    super(line);
    this.kind = kind;
    this.title = title;
  }

  /** The word after the colons, in small letters. */
  String kind() {
    return kind;
  }

  /** What follows the word, or the empty string. */
  String title() {
    return title;
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether a container inside it was too deep to be one. */
  boolean isFull() {
    return full;
  }

  void refuse() {
    full = true;
  }

  void close() {
    closed = true;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  /** The line that ends a container; shows nothing. */
  static final class End extends Block {
    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
