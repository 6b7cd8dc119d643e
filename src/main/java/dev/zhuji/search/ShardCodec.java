package dev.zhuji.search;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * A codec whose postings are the files of the browser: Lucene inverts and sorts, and hands over its
 * terms once, instead of writing a segment that would only be read again.
 *
 * <p>What is written so is never opened by Lucene.
 */
final class ShardCodec extends FilterCodec {

  private final PostingsFormat format;

  /** Takes all terms of an index, sorted, when it is complete. */
  interface Sink {

    /**
     * @param norms of the fields that have any
     */
    void write(SegmentWriteState state, Fields fields, NormsProducer norms) throws IOException;
  }

  ShardCodec(Sink sink) {
    super("ZhujiShards", Codec.getDefault());
    format = new Format(sink);
  }

  @Override
  public PostingsFormat postingsFormat() {
    return format;
  }

  private static final class Format extends PostingsFormat {

    private final Sink sink;
    private boolean written;

    Format(Sink sink) {
      super("ZhujiShards");
      this.sink = sink;
    }

    @Override
    public FieldsConsumer fieldsConsumer(SegmentWriteState state) {
      if (written) {
        throw new IllegalStateException("the notes do not fit into one segment of the index");
      }
      written = true;
      return new Consumer(state, sink);
    }

    @Override
    public FieldsProducer fieldsProducer(SegmentReadState state) {
      throw new UnsupportedOperationException("only browsers read these files");
    }
  }

  private static final class Consumer extends FieldsConsumer {

    private final SegmentWriteState state;
    private final Sink sink;

    Consumer(SegmentWriteState state, Sink sink) {
      this.state = state;
      this.sink = sink;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      sink.write(state, fields, norms);
    }

    @Override
    public void close() {}
  }
}
