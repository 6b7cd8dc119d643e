package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which passages hold some terms, on the way to another thread. */
final class Holders {

  private static final int ENOUGH = 1 << 15;

  /** The passages of a segment that hold a term, up to an end. */
  record Run(String term, Segment segment, int end) {}

  private final List<Run> runs = new ArrayList<>();
  private int[] documents = new int[ENOUGH];
  private int size;

  /**
   * @param document of a segment
   */
  void add(int document) {
    if (size == documents.length) {
      documents = Arrays.copyOf(documents, size * 2);
    }
    documents[size++] = document;
  }

  /** To be called behind the passages of a segment that hold a term. */
  void end(String term, Segment segment) {
    runs.add(new Run(term, segment, size));
  }

  boolean isEnough() {
    return size > ENOUGH / 2;
  }

  /** Those of a term stand together. */
  List<Run> runs() {
    return runs;
  }

  int document(int index) {
    return documents[index];
  }
}
