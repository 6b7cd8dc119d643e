package dev.zhuji.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.FilterScorable;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Multiplies the scores of passages by their notes' factors before the best are collected. */
final class Boosts implements CollectorManager<Boosts.Boosted, TopDocs> {

  private final float[] factors;
  private final TopScoreDocCollectorManager inner;

  private Boosts(float[] factors, TopScoreDocCollectorManager inner) {
    this.factors = factors;
    this.inner = inner;
  }

  /**
   * @param inner one that counts every hit, and so skips none
   */
  static Boosts of(List<Passage> passages, TopScoreDocCollectorManager inner) {
    float[] factors = new float[passages.size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (float) passages.get(i).boost();
    }
    return new Boosts(factors, inner);
  }

  @Override
  public Boosted newCollector() {
    return new Boosted(inner.newCollector(), factors);
  }

  @Override
  public TopDocs reduce(Collection<Boosted> collectors) throws IOException {
    return inner.reduce(collectors.stream().map(Boosted::best).toList());
  }

  /** A collector that sees multiplied scores. */
  record Boosted(TopScoreDocCollector best, float[] factors) implements Collector {

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      return new Leaf(best.getLeafCollector(context), factors, context.docBase);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  private static final class Leaf extends FilterLeafCollector {

    private final float[] factors;
    private final int base;
    private int document;

    Leaf(LeafCollector inner, float[] factors, int base) {
      super(inner);
      this.factors = factors;
      this.base = base;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      super.setScorer(
          new FilterScorable(scorer) {
            @Override
            public float score() throws IOException {
              return in.score() * factors[base + document];
            }
          });
    }

    @Override
    public void collect(int found) throws IOException {
      document = found;
      super.collect(found);
    }
  }
}
