package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Passages in Lucene, in memory: one document each, in order, in one segment.
 *
 * <p>{@link #WORDS} holds every term with its weight as its frequency, {@link #HEADINGS} the terms
 * of the passage's own heading, {@link #PHRASES} the terms with their positions, {@link #FACETS}
 * what filters ask for. The last two are an index of their own, written at the same time by a
 * second thread.
 */
final class LuceneIndex {

  static final String WORDS = "w";
  static final String HEADINGS = "h";
  static final String PHRASES = "p";
  static final String FACETS = "f";

  private static final int BATCH = 512;

  private LuceneIndex() {}

  /** How scores are counted; also what decides a document's norm. */
  static BM25Similarity similarity() {
    return new BM25Similarity(Weights.K1, Weights.B);
  }

  /** The passages must have a term each; without any, the index has one document of nothing. */
  static LeafReader of(List<Passage> passages) {
    try {
      ByteBuffersDirectory words = new ByteBuffersDirectory();
      ByteBuffersDirectory phrases = new ByteBuffersDirectory();
      Codec codec = Codec.getDefault();
      write(
          passages,
          new PassageWriter.WordWriter(words, codec, true),
          new PassageWriter.PhraseWriter(phrases, codec));
      return new ParallelLeafReader(leaf(words), leaf(phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LeafReader leaf(ByteBuffersDirectory directory) throws IOException {
    return DirectoryReader.open(directory).leaves().getFirst().reader();
  }

  private static void write(List<Passage> passages, PassageWriter first, PassageWriter second)
      throws IOException {
    try (first;
        second) {
      CompletableFuture<Void> behind = CompletableFuture.completedFuture(null);
      for (int from = 0; from < passages.size(); from += BATCH) {
        List<Passage> batch = passages.subList(from, Math.min(passages.size(), from + BATCH));
        List<Terms> terms = batch.parallelStream().map(Terms::of).toList();
        behind.join();
        behind = CompletableFuture.runAsync(() -> second.addAll(terms));
        first.addAll(terms);
      }
      if (passages.isEmpty()) {
        first.addNothing();
        second.addNothing();
      }
      CompletableFuture<Void> finished = behind.thenRunAsync(second::finish);
      first.finish();
      finished.join();
    }
  }
}
