package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Has Lucene invert passages in two segments, a thread each, and hands over both as one.
 *
 * <p>What Lucene hands over is gone when its thread goes on: the second thread waits until all is
 * read.
 */
final class Segments {

  private static final Executor THREAD =
      work -> Thread.ofPlatform().daemon().name("segment").start(work);

  private final List<Passage> passages;
  private final int middle;
  private final CompletableFuture<List<Segment>> others = new CompletableFuture<>();
  private final CompletableFuture<Void> read = new CompletableFuture<>();

  private Segments(List<Passage> passages) {
    this.passages = passages;
    this.middle = middle(passages);
  }

  /** Of the text, not of the number. */
  private static int middle(List<Passage> passages) {
    long all = passages.stream().mapToLong(passage -> passage.text().length()).sum();
    long before = 0;
    int middle = 0;
    while (middle < passages.size() && before * 2 <= all) {
      before += passages.get(middle++).text().length();
    }
    return middle;
  }

  /**
   * @param passages with a term each, at least one
   * @param reader of their terms
   */
  static void of(List<Passage> passages, Consumer<Walk> reader) {
    Segments segments = new Segments(passages);
    CompletableFuture<Void> behind = CompletableFuture.runAsync(segments::second, THREAD);
    try {
      segments.invert(0, segments.middle, first -> segments.read(first, reader));
    } finally {
      segments.read.complete(null);
    }
    behind.join();
  }

  private void read(Segment first, Consumer<Walk> reader) {
    List<Segment> all = new ArrayList<>(others.join());
    all.addFirst(first);
    reader.accept(new Walk(all));
  }

  private void second() {
    try {
      invert(
          middle,
          passages.size(),
          segment -> {
            others.complete(List.of(segment));
            read.join();
          });
      others.complete(List.of());
    } finally {
      others.completeExceptionally(new IllegalStateException("a segment was not made"));
    }
  }

  /**
   * @param sink is given the segment, which is gone when it returns; is given none without passages
   */
  private void invert(int from, int to, Consumer<Segment> sink) {
    Entries entries = new Entries();
    ShardCodec codec =
        new ShardCodec(
            (state, fields, norms) -> {
              entries.end();
              org.apache.lucene.index.Terms words = fields.terms(LuceneIndex.WORDS);
              sink.accept(new Segment(from, entries, Norms.read(state, norms), words));
            });
    try (PassageWriter writer =
        new PassageWriter.WordWriter(new ByteBuffersDirectory(), codec, false)) {
      Terms terms = new Terms();
      for (Passage passage : passages.subList(from, to)) {
        terms.fill(passage);
        entries.add(terms);
        writer.add(terms);
      }
      writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
