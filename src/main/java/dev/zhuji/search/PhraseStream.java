package dev.zhuji.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands Lucene a passage's terms in order, each at its position. */
final class PhraseStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private List<BytesRef> terms = List.of();
  private int[] positions = {};
  private int next;

  void set(Terms passage) {
    terms = passage.phrase();
    positions = passage.positions();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(terms.get(next));
    increment.setPositionIncrement(
        next == 0 ? positions[0] + 1 : positions[next] - positions[next - 1]);
    next++;
    return true;
  }
}
