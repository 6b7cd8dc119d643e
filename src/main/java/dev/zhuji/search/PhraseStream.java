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
  private final BytesRef bytes = new BytesRef();
  private Optional<Terms.Phrase> phrase = Optional.empty();
  private int next;

  void set(Terms.Phrase terms) {
    phrase = Optional.of(terms);
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    Terms.Phrase terms = phrase.orElseThrow();
    if (next == terms.size()) {
      return false;
    }
    clearAttributes();
    terms.point(next, bytes);
    term.setBytesRef(bytes);
    increment.setPositionIncrement(
        next == 0 ? terms.position(0) + 1 : terms.position(next) - terms.position(next - 1));
    next++;
    return true;
  }
}
