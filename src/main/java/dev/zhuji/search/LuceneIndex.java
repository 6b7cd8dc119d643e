package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ParallelLeafReader;
import org.apache.lucene.index.SerialMergeScheduler;
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
      write(passages, new WordWriter(words, codec), new PhraseWriter(phrases, codec));
      return new ParallelLeafReader(leaf(words), leaf(phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over the terms of the same index, of words and of phrases, on a thread each. */
  static void export(List<Passage> passages, ShardCodec.Sink words, ShardCodec.Sink phrases) {
    try {
      write(
          passages,
          new WordWriter(new ByteBuffersDirectory(), new ShardCodec(words)),
          new PhraseWriter(new ByteBuffersDirectory(), new ShardCodec(phrases)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LeafReader leaf(ByteBuffersDirectory directory) throws IOException {
    return DirectoryReader.open(directory).leaves().getFirst().reader();
  }

  private static void write(List<Passage> passages, Writer first, Writer second)
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

  /** One index being written by one thread at a time. */
  private abstract static class Writer implements AutoCloseable {

    private final IndexWriter writer;
    final Document document = new Document();

    Writer(ByteBuffersDirectory directory, Codec codec) throws IOException {
      IndexWriterConfig config = new IndexWriterConfig(new NoAnalyzer());
      config.setCodec(codec);
      config.setSimilarity(similarity());
      config.setMergePolicy(NoMergePolicy.INSTANCE);
      config.setMergeScheduler(new SerialMergeScheduler());
      config.setRAMBufferSizeMB(2000);
      config.setUseCompoundFile(false);
      config.setCommitOnClose(false);
      writer = new IndexWriter(directory, config);
    }

    abstract void set(Terms terms);

    final void addAll(List<Terms> batch) {
      try {
        for (Terms terms : batch) {
          set(terms);
          writer.addDocument(document);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    final void addNothing() throws IOException {
      writer.addDocument(new Document());
    }

    final void finish() {
      try {
        writer.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public final void close() throws IOException {
      writer.close();
    }
  }

  private static final class WordWriter extends Writer {

    private final BagStream words = new BagStream(false);
    private final BagStream headings = new BagStream(true);

    WordWriter(ByteBuffersDirectory directory, Codec codec) throws IOException {
      super(directory, codec);
      document.add(new Field(WORDS, words, type(IndexOptions.DOCS_AND_FREQS, true)));
      document.add(new Field(HEADINGS, headings, type(IndexOptions.DOCS, false)));
    }

    @Override
    void set(Terms terms) {
      words.set(terms.bag());
      headings.set(terms.bag());
    }
  }

  private static final class PhraseWriter extends Writer {

    private final PhraseStream phrases = new PhraseStream();
    private final FacetStream facets = new FacetStream();

    PhraseWriter(ByteBuffersDirectory directory, Codec codec) throws IOException {
      super(directory, codec);
      document.add(
          new Field(PHRASES, phrases, type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false)));
      document.add(new Field(FACETS, facets, type(IndexOptions.DOCS, false)));
    }

    @Override
    void set(Terms terms) {
      phrases.set(terms.phrase());
      facets.set(terms.facets());
    }
  }

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /** The fields bring their own streams. */
  private static final class NoAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new UnsupportedOperationException(field);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return 0;
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return in;
    }
  }
}
