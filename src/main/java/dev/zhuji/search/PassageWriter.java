package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Writes passages into an index in memory, of one segment; one thread at a time. */
abstract class PassageWriter implements AutoCloseable {

  private final IndexWriter writer;
  final Document document = new Document();

  private PassageWriter(ByteBuffersDirectory directory, Codec codec) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new NoAnalyzer());
    config.setCodec(codec);
    config.setSimilarity(LuceneIndex.similarity());
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
        add(terms);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final void add(Terms terms) throws IOException {
    set(terms);
    writer.addDocument(document);
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

  static final class WordWriter extends PassageWriter {

    private final BagStream words = new BagStream(false);
    private final BagStream headings = new BagStream(true);

    WordWriter(ByteBuffersDirectory directory, Codec codec, boolean marked) throws IOException {
      super(directory, codec);
      document.add(new Field(LuceneIndex.WORDS, words, type(IndexOptions.DOCS_AND_FREQS, true)));
      if (marked) {
        document.add(new Field(LuceneIndex.HEADINGS, headings, type(IndexOptions.DOCS, false)));
      }
    }

    @Override
    void set(Terms terms) {
      words.set(terms.bag());
      headings.set(terms.bag());
    }
  }

  static final class PhraseWriter extends PassageWriter {

    private final PhraseStream phrases = new PhraseStream();
    private final FacetStream facets = new FacetStream();

    PhraseWriter(ByteBuffersDirectory directory, Codec codec) throws IOException {
      super(directory, codec);
      document.add(
          new Field(
              LuceneIndex.PHRASES,
              phrases,
              type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false)));
      document.add(new Field(LuceneIndex.FACETS, facets, type(IndexOptions.DOCS, false)));
    }

    @Override
    void set(Terms terms) {
      phrases.set(terms);
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
