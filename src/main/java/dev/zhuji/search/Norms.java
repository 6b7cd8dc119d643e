package dev.zhuji.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.search.DocIdSetIterator;

/** Lucene's norm of each passage: its length in a byte. The commonest has rank 0. */
final class Norms {

  private final byte[] norms;
  private final int[] ranks;

  private Norms(byte[] norms) {
    this.norms = norms;
    this.ranks = ranks(norms);
  }

  /**
   * @param norms by Lucene's number
   */
  static Norms of(byte[] norms) {
    return new Norms(norms);
  }

  /** The norms of a segment's words. */
  static byte[] read(SegmentWriteState state, NormsProducer producer) throws IOException {
    byte[] norms = new byte[state.segmentInfo.maxDoc()];
    FieldInfo words = state.fieldInfos.fieldInfo(LuceneIndex.WORDS);
    NumericDocValues values = producer.getNorms(words);
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      norms[values.docID()] = (byte) values.longValue();
    }
    return norms;
  }

  private static int[] ranks(byte[] norms) {
    int[] counts = new int[256];
    for (byte norm : norms) {
      counts[norm & 0xff]++;
    }
    Integer[] order = new Integer[256];
    for (int i = 0; i < 256; i++) {
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> counts[a] != counts[b] ? counts[b] - counts[a] : a - b);
    int[] ranks = new int[256];
    for (int i = 0; i < 256; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }

  /** The rank of a passage's norm. */
  int rank(int document) {
    return ranks[norms[document] & 0xff];
  }

  /** The norm bytes that there are, by rank. */
  List<Integer> list() {
    TreeMap<Integer, Integer> list = new TreeMap<>();
    for (byte norm : norms) {
      list.put(ranks[norm & 0xff], norm & 0xff);
    }
    return List.copyOf(list.values());
  }

  /** The rank of every passage's norm. */
  String lengths() {
    Payload lengths = new Payload(norms.length);
    for (int i = 0; i < norms.length; i++) {
      lengths.number(rank(i));
    }
    return lengths.toString();
  }
}
