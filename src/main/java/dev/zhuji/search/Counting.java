package dev.zhuji.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/** Scores a phrase by how often a passage has it. */
final class Counting extends Similarity {

  @Override
  public SimScorer scorer(
      float boost, CollectionStatistics collection, TermStatistics... statistics) {
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return frequency;
      }
    };
  }
}
