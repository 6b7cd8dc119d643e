package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Walks Lucene's terms into the files of words and of phrases.
 *
 * <p>A word's body is the number of its postings and, for each, twice the distance to the last
 * number (less one), plus one if a code follows; without a code the weight is 1. The code is the
 * weight less two below 4, and from there on it also says whether the term is in the heading. Where
 * norms are not in the manifest, the rank of the document's norm ends each posting.
 */
final class TermFiles {

  private final LeafReader reader;
  private final DocumentIds ids;

  TermFiles(LeafReader reader, DocumentIds ids) {
    this.reader = reader;
    this.ids = ids;
  }

  /** The norm of each document, by Lucene's number. */
  byte[] norms() throws IOException {
    byte[] norms = new byte[reader.maxDoc()];
    NumericDocValues values = reader.getNormValues(LuceneIndex.WORDS);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      norms[values.docID()] = (byte) values.longValue();
    }
    return norms;
  }

  /** Every term with the number of documents that have it, in code point order. */
  interface TermSink {
    void term(String term, int documents);
  }

  /**
   * @param ranks the rank of each norm byte to put beside each posting; empty where the manifest
   *     has the norms
   */
  ShardWriter.Directory words(int target, int[] ranks, byte[] norms, TermSink sink)
      throws IOException {
    ShardWriter shards = new ShardWriter("t", target);
    TermsEnum words = reader.terms(LuceneIndex.WORDS).iterator();
    TermsEnum headings = reader.terms(LuceneIndex.HEADINGS).iterator();
    BytesRef heading = headings.next();
    PostingsEnum postings = null;
    PostingsEnum marked = null;
    StringBuilder body = new StringBuilder();
    for (BytesRef bytes = words.next(); bytes != null; bytes = words.next()) {
      String term = bytes.utf8ToString();
      postings = words.postings(postings, PostingsEnum.FREQS);
      boolean headed = heading != null && heading.equals(bytes);
      int next = DocIdSetIterator.NO_MORE_DOCS;
      if (headed) {
        marked = headings.postings(marked, PostingsEnum.NONE);
        next = marked.nextDoc();
        heading = headings.next();
      }
      body.setLength(0);
      Printable.append(body, words.docFreq());
      int previous = -1;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        boolean inHeading = doc == next;
        if (inHeading && marked != null) {
          next = marked.nextDoc();
        }
        int id = ids.of(doc);
        int code = code(postings.freq(), inHeading);
        Printable.append(body, (id - previous - 1) * 2 + (code > 0 ? 1 : 0));
        if (code > 0) {
          Printable.append(body, code - 1);
        }
        if (ranks.length > 0) {
          Printable.append(body, ranks[norms[doc] & 0xff]);
        }
        previous = id;
      }
      shards.add(term, body);
      sink.term(term, words.docFreq());
    }
    return shards.finish();
  }

  private static int code(int weight, boolean inHeading) {
    return weight < Weights.LEAST_HEADING
        ? weight - 1
        : Weights.LEAST_HEADING - 1 + (weight - Weights.LEAST_HEADING) * 2 + (inHeading ? 1 : 0);
  }

  /** A term's body: its postings' number, then each distance, count of places, and distances. */
  ShardWriter.Directory phrases(int target) {
    try {
      return writePhrases(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ShardWriter.Directory writePhrases(int target) throws IOException {
    ShardWriter shards = new ShardWriter("p", target);
    TermsEnum terms = reader.terms(LuceneIndex.PHRASES).iterator();
    PostingsEnum postings = null;
    StringBuilder body = new StringBuilder();
    for (BytesRef bytes = terms.next(); bytes != null; bytes = terms.next()) {
      postings = terms.postings(postings, PostingsEnum.POSITIONS);
      body.setLength(0);
      Printable.append(body, terms.docFreq());
      int previous = -1;
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        int id = ids.of(doc);
        int places = postings.freq();
        Printable.append(body, (id - previous - 1) * 2 + (places > 1 ? 1 : 0));
        if (places > 1) {
          Printable.append(body, places - 2);
        }
        previous = id;
        int before = 0;
        for (int i = 0; i < places; i++) {
          int position = postings.nextPosition();
          Printable.append(body, position - before);
          before = position;
        }
      }
      shards.add(bytes.utf8ToString(), body);
    }
    return shards.finish();
  }
}
