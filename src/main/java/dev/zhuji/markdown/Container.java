package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code ::: tip 标题} with the blocks up to its {@code :::}. */
final class Container extends Block {

  private final String kind;
  private final Title title;
  private final boolean open;
  private boolean closed;
  private boolean full;

  Container(BasedSequence line, String kind, BasedSequence title, boolean open) {
    super(line);
    this.kind = kind;
    this.title = new Title(title);
    this.open = open;
    appendChild(this.title);
  }

  /** The word after the colons, in small letters. */
  String kind() {
    return kind;
  }

  /** What follows the word; may be empty. */
  Title title() {
    return title;
  }

  /** Whether {@code {open}} follows: details that stand open at first. */
  boolean isOpen() {
    return open;
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

  /** The words above a container, a line of Markdown. */
  static final class Title extends Block {
    Title(BasedSequence chars) {
      super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }

  /** The line that ends a container; shows nothing. */
  static final class End extends Block {
    @Override
    public BasedSequence[] getSegments() {
      return EMPTY_SEGMENTS;
    }
  }
}
