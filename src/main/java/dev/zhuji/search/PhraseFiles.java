package dev.zhuji.search;

/**
 * Lucene's terms with their places as files, for quoted phrases.
 *
 * <p>A term's body is the number of its postings, then each distance, count of places, and
 * distances between them.
 */
final class PhraseFiles {

  private final DocumentIds ids;
  private final ShardWriter shards;
  private final Payload body = new Payload(1024);
  private int documents;
  private int previous = -1;

  PhraseFiles(DocumentIds ids, int target) {
    this.ids = ids;
    this.shards = new ShardWriter("p", target);
  }

  /** Adds terms that follow all before them. */
  void add(Holders holders) {
    String term = "";
    int at = 0;
    for (Holders.Run run : holders.runs()) {
      if (!run.term().equals(term)) {
        end(term);
        term = run.term();
      }
      for (; at < run.end(); at++) {
        add(run.segment(), holders.document(at));
      }
    }
    end(term);
  }

  private void add(Segment segment, int document) {
    Entries entries = segment.entries();
    int places = entries.nextPlaces(document);
    if (entries.hasPlace(places)) {
      int id = ids.of(segment.passage(document));
      body.number((id - previous - 1) * 2 + (entries.hasSeveral(places) ? 1 : 0));
      entries.copyPlaces(places, body);
      previous = id;
      documents++;
    }
  }

  private void end(String term) {
    if (documents > 0) {
      shards.add(term, documents, body);
    }
    body.clear();
    documents = 0;
    previous = -1;
  }

  ShardWriter.Directory finish() {
    return shards.finish();
  }
}
