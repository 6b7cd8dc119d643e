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
 * Lucene's terms with their positions as files, for quoted phrases.
 *
 * <p>A term's body is the number of its postings, then each distance, count of places, and
 * distances between them.
 */
final class PhraseFiles implements ShardCodec.Sink {

  private final DocumentIds ids;
  private final ShardWriter shards;
  private final StringBuilder body = new StringBuilder();
  private int documents;

  PhraseFiles(DocumentIds ids, int target) {
    this.ids = ids;
    this.shards = new ShardWriter("p", target);
  }

  @Override
  public void write(SegmentWriteState state, Fields fields, NormsProducer norms)
      throws IOException {
    Terms terms = fields.terms(LuceneIndex.PHRASES);
    if (terms == null) {
      return;
    }
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef bytes = all.next(); bytes != null; bytes = all.next()) {
      postings = all.postings(postings, PostingsEnum.POSITIONS);
      write(postings);
      shards.add(bytes.utf8ToString(), documents, body);
    }
  }

  private void write(PostingsEnum postings) throws IOException {
    body.setLength(0);
    documents = 0;
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
      documents++;
      places(postings, places);
    }
  }

  private void places(PostingsEnum postings, int places) throws IOException {
    int before = 0;
    for (int i = 0; i < places; i++) {
      int position = postings.nextPosition();
      Printable.append(body, position - before);
      before = position;
    }
  }

  ShardWriter.Directory finish() {
    return shards.finish();
  }
}
