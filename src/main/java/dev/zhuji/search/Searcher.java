package dev.zhuji.search;

import dev.zhuji.model.Plan;
import dev.zhuji.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Asks Lucene what a reader asks the page, and gets what the page shows. */
public final class Searcher {

  static {
    IndexSearcher.setMaxClauseCount(1 << 20);
  }

  private final List<Passage> passages;
  private final LeafReader reader;
  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final DocumentIds ids;
  private final Language language;

  private Searcher(
      List<Passage> passages,
      LeafReader reader,
      Lexicon lexicon,
      DocumentIds ids,
      Language language) {
    this.passages = passages;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(LuceneIndex.similarity());
    this.searcher.setQueryCache(null);
    this.lexicon = lexicon;
    this.ids = ids;
    this.language = language;
  }

  /**
   * @param synonyms the text of {@code synonyms.txt}, empty when there is none
   */
  public static Searcher of(Site site, Plan plan, String synonyms) {
    return of(Passages.of(site, plan), Synonyms.of(synonyms));
  }

  static Searcher of(List<Passage> passages, Synonyms synonyms) {
    List<Passage> worded = Indexer.worded(passages);
    LeafReader reader = LuceneIndex.of(worded);
    return new Searcher(
        worded,
        reader,
        IndexLexicon.of(worded, reader, synonyms),
        DocumentIds.of(worded),
        Language.OWN);
  }

  /** At most {@code limit} hits, equal scores in the site's order. */
  public Answer search(String question, Filter filter, int limit) {
    Ask ask = Planner.plan(question, lexicon, language);
    if (passages.isEmpty() || ask.units().isEmpty() && ask.phrases().isEmpty()) {
      return new Answer(0, List.of(), ask.meant());
    }
    try {
      Query query = filtered(LuceneQuery.of(ask, this::ends), filter);
      Ranking ranking = ranking(ask, searcher.search(query, new Scores(passages)));
      List<Integer> found =
          ranking.order().stream().filter(document -> isOfKind(document, filter)).toList();
      List<Hit> hits =
          found.stream().limit(limit).map(one -> hit(one, ranking.score(one))).toList();
      return new Answer(found.size(), hits, ask.meant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ranking ranking(Ask ask, float[] scores) {
    if (ask.remembered().isEmpty() && ask.meant().isEmpty()) {
      return Ranking.near(scores, passages);
    }
    Ranking ranking = Ranking.of(scores);
    ask.remembered()
        .ifPresent(
            run -> ranking.raise(one -> Share.of(passages.get(one).text(), run), ask.verbatim()));
    return ranking;
  }

  /** What a filter can name. */
  public Choices choices() {
    return Choices.of(passages);
  }

  private boolean isOfKind(int document, Filter filter) {
    boolean question = passages.get(document).kind() == Passage.Kind.QUESTION;
    return filter.questions().map(wanted -> wanted == question).orElse(true);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  private static Query filtered(Query query, Filter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(query, Occur.MUST);
    filter.round().ifPresent(name -> all.add(facet("round:" + name), Occur.FILTER));
    filter.topic().ifPresent(name -> all.add(facet("topic:" + name), Occur.FILTER));
    filter.tag().ifPresent(name -> all.add(facet("tag:" + name), Occur.FILTER));
    return all.build();
  }

  private static Query facet(String value) {
    return new TermQuery(new Term(LuceneIndex.FACETS, value));
  }

  private Hit hit(int document, float score) {
    Passage passage = passages.get(document);
    return new Hit(
        ids.of(document),
        score,
        passage.page(),
        passage.anchor(),
        passage.title(),
        passage.trail(),
        passage.heading(),
        passage.kind() == Passage.Kind.QUESTION);
  }

  private List<String> ends(String beginning) {
    List<String> ends = new ArrayList<>();
    BytesRef start = new BytesRef(beginning);
    try {
      TermsEnum all = reader.terms(LuceneIndex.PHRASES).iterator();
      Optional<BytesRef> term =
          all.seekCeil(start) == TermsEnum.SeekStatus.END
              ? Optional.empty()
              : Optional.of(all.term());
      while (term.isPresent() && StringHelper.startsWith(term.get(), start)) {
        ends.add(term.get().utf8ToString());
        term = Optional.ofNullable(all.next());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (ends.isEmpty()) {
      ends.add(beginning);
    }
    return ends;
  }
}
