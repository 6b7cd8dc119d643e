package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Lines between {@code $$} and {@code $$}, or between {@code %%} and {@code %%}. */
final class Verbatim extends Block {

  private final char mark;
  private String content = "";
  private boolean closed;

  Verbatim(char mark) {
    this.mark = mark;
  }

  /** A formula, not a comment. */
  boolean isMath() {
    return mark == '$';
  }

  String content() {
    return content;
  }

  boolean isClosed() {
    return closed;
  }

  void finish(String text, boolean byMark) {
    content = text;
    closed = byMark;
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
