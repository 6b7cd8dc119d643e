package dev.zhuji.search;

import java.util.concurrent.CompletableFuture;

/**
 * Lucene's words, with their weights, as files.
 *
 * <p>A word's body is the number of its postings and, for each, twice the distance to the last
 * number (less one), plus one if a code follows; without a code the weight is 1. The code is the
 * weight less two below 4, and from there on it also says whether the term is in the heading. Where
 * norms are not in the manifest, the rank of the document's norm ends each posting.
 */
final class WordFiles {

  private final DocumentIds ids;
  private final boolean normsBeside;
  private final ShardWriter shards;
  private final Inventory inventory = new Inventory();
  private final Payload body = new Payload(1024);
  private Norms norms = Norms.of(new byte[0]);
  private int documents;
  private int previous;
  private long weight;

  /**
   * @param normsBeside whether the postings have the norms, and not the manifest
   */
  WordFiles(DocumentIds ids, int target, boolean normsBeside) {
    this.ids = ids;
    this.normsBeside = normsBeside;
    this.shards = new ShardWriter("t", target);
  }

  /**
   * @param phrases is given the same terms, on another thread
   */
  void write(Walk words, PhraseFiles phrases) {
    norms = words.norms();
    CompletableFuture<Void> behind = CompletableFuture.completedFuture(null);
    Holders holders = new Holders();
    while (words.nextTerm()) {
      write(words, holders);
      if (holders.isEnough()) {
        Holders enough = holders;
        behind = behind.thenRunAsync(() -> phrases.add(enough));
        holders = new Holders();
      }
    }
    behind.join();
    phrases.add(holders);
  }

  private void write(Walk words, Holders holders) {
    String term = words.term();
    body.clear();
    documents = 0;
    previous = -1;
    for (Segment segment : words.holders()) {
      write(segment, holders);
      holders.end(term, segment);
    }
    shards.add(term, documents, body);
    inventory.add(term, documents);
  }

  private void write(Segment segment, Holders holders) {
    while (segment.nextDocument()) {
      int passage = segment.passage();
      int id = ids.of(passage);
      int frequency = segment.frequency();
      int code = code(frequency, segment.isInHeading());
      body.number((id - previous - 1) * 2 + (code > 0 ? 1 : 0));
      if (code > 0) {
        body.number(code - 1);
      }
      if (normsBeside) {
        body.number(norms.rank(passage));
      }
      holders.add(segment.document());
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
