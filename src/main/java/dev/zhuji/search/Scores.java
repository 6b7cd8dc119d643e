package dev.zhuji.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gathers Lucene's score of every passage that a query finds, times its note's factor. */
final class Scores implements CollectorManager<Scores.Gatherer, float[]> {

  private final float[] scores;
  private final List<Passage> passages;

  Scores(List<Passage> passages) {
    this.passages = passages;
    this.scores = new float[passages.size()];
  }

  @Override
  public Gatherer newCollector() {
    return new Gatherer(scores, passages);
  }

  /** By Lucene's number; 0 where nothing was found. */
  @Override
  public float[] reduce(Collection<Gatherer> collectors) {
    return scores;
  }

  static final class Gatherer extends SimpleCollector {

    private final float[] scores;
    private final List<Passage> passages;
    private int base;
    private Scorable scorer = new Nothing();

    private Gatherer(float[] scores, List<Passage> passages) {
      this.scores = scores;
      this.passages = passages;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable next) {
      scorer = next;
    }

    @Override
    public void collect(int found) throws IOException {
      int document = base + found;
      scores[document] = scorer.score() * (float) passages.get(document).boost();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  /** What scores before Lucene has said what does. */
  private static final class Nothing extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
