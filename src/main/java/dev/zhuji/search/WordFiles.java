package dev.zhuji.search;

import java.io.IOException;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's words, with their weights, as files.
 *
 * <p>A word's body is the number of its postings and, for each, twice the distance to the last
 * number (less one), plus one if a code follows; without a code the weight is 1. The code is the
 * weight less two below 4, and from there on it also says whether the term is in the heading. Where
 * norms are not in the manifest, the rank of the document's norm ends each posting.
 */
final class WordFiles implements ShardCodec.Sink {

  private final DocumentIds ids;
  private final boolean normsBeside;
  private final ShardWriter shards;
  private final Inventory inventory = new Inventory();
  private final StringBuilder body = new StringBuilder();
  private Norms norms = Norms.of(new byte[0]);
  private int documents;
  private long weight;

  /**
   * @param normsBeside whether the postings have the norms, and not the manifest
   */
  WordFiles(DocumentIds ids, int target, boolean normsBeside) {
    this.ids = ids;
    this.normsBeside = normsBeside;
    this.shards = new ShardWriter("t", target);
  }

  @Override
  public void write(SegmentWriteState state, Fields fields, NormsProducer producer)
      throws IOException {
    norms = Norms.read(state, producer);
    TermsEnum words = all(fields, LuceneIndex.WORDS);
    TermsEnum headings = all(fields, LuceneIndex.HEADINGS);
    BytesRef heading = headings.next();
    PostingsEnum postings = null;
    PostingsEnum marked = null;
    for (BytesRef bytes = words.next(); bytes != null; bytes = words.next()) {
      postings = words.postings(postings, PostingsEnum.FREQS);
      if (heading != null && heading.equals(bytes)) {
        marked = headings.postings(marked, PostingsEnum.NONE);
        write(postings, marked);
        heading = headings.next();
      } else {
        write(postings, DocIdSetIterator.empty());
      }
      String term = bytes.utf8ToString();
      shards.add(term, documents, body);
      inventory.add(term, documents);
    }
  }

  private static TermsEnum all(Fields fields, String field) throws IOException {
    Terms terms = fields.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private void write(PostingsEnum postings, DocIdSetIterator marked) throws IOException {
    body.setLength(0);
    documents = 0;
    int previous = -1;
    int next = marked.nextDoc();
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      boolean inHeading = doc == next;
      if (inHeading) {
        next = marked.nextDoc();
      }
      int id = ids.of(doc);
      int frequency = postings.freq();
      int code = code(frequency, inHeading);
      Printable.append(body, (id - previous - 1) * 2 + (code > 0 ? 1 : 0));
      if (code > 0) {
        Printable.append(body, code - 1);
      }
      if (normsBeside) {
        Printable.append(body, norms.rank(doc));
      }
      previous = id;
      documents++;
      weight += frequency;
    }
  }

  private static int code(int weight, boolean inHeading) {
    return weight < Weights.LEAST_HEADING
        ? weight - 1
        : Weights.LEAST_HEADING - 1 + (weight - Weights.LEAST_HEADING) * 2 + (inHeading ? 1 : 0);
  }

  ShardWriter.Directory finish() {
    return shards.finish();
  }

  Inventory inventory() {
    return inventory;
  }

  Norms norms() {
    return norms;
  }

  /** The weights of all terms of all passages: Lucene's total of frequencies. */
  long weight() {
    return weight;
  }
}
