package dev.zhuji.markdown;

import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** {@code ==marked==}. */
final class MarkNode extends Node implements DelimitedNode {

  private BasedSequence opening;
  private BasedSequence text = BasedSequence.NULL;
  private BasedSequence closing;

  MarkNode(BasedSequence opening, BasedSequence closing) {
    super(opening.baseSubSequence(opening.getStartOffset(), closing.getEndOffset()));
    this.opening = opening;
    this.closing = closing;
  }

  @Override
  public BasedSequence[] getSegments() {
    return new BasedSequence[] {opening, text, closing};
  }

  @Override
  public BasedSequence getOpeningMarker() {
    return opening;
  }

  @Override
  public void setOpeningMarker(BasedSequence marker) {
    opening = marker;
  }

  @Override
  public BasedSequence getText() {
    return text;
  }

  @Override
  public void setText(BasedSequence text) {
    this.text = text;
  }

  @Override
  public BasedSequence getClosingMarker() {
    return closing;
  }

  @Override
  public void setClosingMarker(BasedSequence marker) {
    closing = marker;
  }
}
