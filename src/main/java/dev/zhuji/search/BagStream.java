package dev.zhuji.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands Lucene each term of a bag once, with its weight as its frequency. */
final class BagStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRef bytes = new BytesRef(64);
  private final boolean headingsOnly;
  private TermBag bag = new TermBag();
  private int next;

  BagStream(boolean headingsOnly) {
    this.headingsOnly = headingsOnly;
  }

  void set(TermBag terms) {
    bag = terms;
    next = 0;
  }

  /** Clears attributes once: those of a token are all set anew for the next. */
  @Override
  public void reset() throws IOException {
    super.reset();
    clearAttributes();
  }

  @Override
  public boolean incrementToken() {
    while (headingsOnly && next < bag.size() && !bag.inHeading(next)) {
      next++;
    }
    if (next == bag.size()) {
      return false;
    }
    bag.copy(next, bytes);
    term.setBytesRef(bytes);
    frequency.setTermFrequency(headingsOnly ? 1 : bag.weight(next));
    next++;
    return true;
  }
}
