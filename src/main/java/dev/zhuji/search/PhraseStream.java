package dev.zhuji.search;

import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands Lucene a passage's terms in order, each at its position. */
final class PhraseStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes = new BytesRef(64);
  private Optional<Terms> terms = Optional.empty();
  private int next;

  void set(Terms some) {
    terms = Optional.of(some);
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    Terms.Phrase phrase = terms.orElseThrow().phrase();
    if (next == phrase.size()) {
      return false;
    }
    clearAttributes();
    terms.orElseThrow().bag().copy(phrase.term(next), bytes);
    term.setBytesRef(bytes);
    increment.setPositionIncrement(
        next == 0 ? phrase.position(0) + 1 : phrase.position(next) - phrase.position(next - 1));
    next++;
    return true;
  }
}
