package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A piece of a line that the dialect adds to CommonMark and that holds no other piece. */
final class Piece extends Node implements DoNotDecorate {

  /** What the piece is. */
  enum Kind {
    /** {@code [[target]]}. */
    WIKI,
    /** {@code ![[target]]}. */
    EMBED,
    /** {@code [^label]} of a footnote that exists. */
    FOOTNOTE,
    /** {@code $x$}. */
    MATH,
    /** {@code $$x$$} inside a line. */
    DISPLAY,
    /** {@code %%comment%%}. */
    COMMENT,
    /** {@code [!note]-} that opens a quote. */
    CALLOUT
  }

  private final Kind kind;
  private final BasedSequence content;

  Piece(Kind kind, BasedSequence chars, BasedSequence content) {
    super(chars);
    this.kind = kind;
    this.content = content;
  }

  Kind kind() {
    return kind;
  }

  /** What stands between the marks. */
  BasedSequence content() {
    return content;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {content};
  }
}
