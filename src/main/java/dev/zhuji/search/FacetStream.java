package dev.zhuji.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands Lucene a passage's facets, each a term. */
final class FacetStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private List<BytesRef> facets = List.of();
  private int next;

  void set(List<BytesRef> values) {
    facets = values;
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == facets.size()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(facets.get(next++));
    return true;
  }
}
