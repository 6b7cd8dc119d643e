package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A planned question as Lucene's query.
 *
 * <pre>
 * sum of: every unit
 *         half the sum of the strong units, where all of them match
 *         a constant, where the heading has all strong units
 *         a constant, where the heading is about just what is asked
 * </pre>
 */
final class LuceneQuery {

  static final float ALL = 0.5f;

  private LuceneQuery() {}

  /**
   * @param ends every term of the phrases' field that begins with a phrase's open last term
   */
  static Query of(Ask ask, Function<String, List<String>> ends) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    ask.units().forEach(unit -> words.add(score(unit.node()), Occur.SHOULD));
    List<Node> strong = ask.strong();
    if (strong.size() > 1) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      strong.forEach(node -> all.add(score(node), Occur.MUST));
      words.add(new BoostQuery(all.build(), ALL), Occur.SHOULD);
    }
    if (!strong.isEmpty() && ask.heading() > 0) {
      BooleanQuery.Builder heading = new BooleanQuery.Builder();
      strong.forEach(node -> heading.add(heading(node), Occur.MUST));
      words.add(
          new BoostQuery(new ConstantScoreQuery(heading.build()), ask.heading()), Occur.SHOULD);
    }
    if (!strong.isEmpty() && ask.exactly() > 0) {
      ask.subject()
          .map(LuceneQuery::word)
          .map(ConstantScoreQuery::new)
          .map(exact -> new BoostQuery(exact, ask.exactly()))
          .ifPresent(exact -> words.add(exact, Occur.SHOULD));
    }
    if (ask.phrases().isEmpty()) {
      return words.build();
    }
    BooleanQuery.Builder quoted = new BooleanQuery.Builder();
    quoted.add(words.build(), Occur.MUST);
    ask.phrases().forEach(phrase -> quoted.add(phrase(phrase, ends), Occur.FILTER));
    return quoted.build();
  }

  private static Query score(Node node) {
    return switch (node) {
      case Node.Term term -> boosted(word(term.text()), term.boost());
      case Node.Group group -> {
        SynonymQuery.Builder synonyms = new SynonymQuery.Builder(LuceneIndex.WORDS);
        group.terms().forEach(term -> synonyms.addTerm(new Term(LuceneIndex.WORDS, term)));
        yield boosted(synonyms.build(), group.boost());
      }
      case Node.All all -> {
        BooleanQuery.Builder required = new BooleanQuery.Builder();
        all.terms().forEach(term -> required.add(word(term), Occur.MUST));
        yield boosted(required.build(), Node.All.BOOST);
      }
      case Node.Best best ->
          new DisjunctionMaxQuery(best.nodes().stream().map(LuceneQuery::score).toList(), 0);
    };
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1 ? query : new BoostQuery(query, boost);
  }

  private static Query word(String term) {
    return new TermQuery(new Term(LuceneIndex.WORDS, term));
  }

  /** Whether the heading has what a node asks for; without a score. */
  private static Query heading(Node node) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    switch (node) {
      case Node.Term term -> query.add(heading(term.text()), Occur.SHOULD);
      case Node.Group group ->
          group.terms().forEach(term -> query.add(heading(term), Occur.SHOULD));
      case Node.All all -> all.terms().forEach(term -> query.add(heading(term), Occur.MUST));
      case Node.Best best ->
          best.nodes().forEach(option -> query.add(heading(option), Occur.SHOULD));
    }
    return query.build();
  }

  private static Query heading(String term) {
    return new TermQuery(new Term(LuceneIndex.HEADINGS, term));
  }

  static Query phrase(Ask.Phrase phrase, Function<String, List<String>> ends) {
    int last = phrase.terms().size() - 1;
    String end = phrase.terms().get(last);
    if (last == 0) {
      Term only = new Term(LuceneIndex.PHRASES, end);
      return phrase.open() ? new PrefixQuery(only) : new TermQuery(only);
    }
    MultiPhraseQuery.Builder query = new MultiPhraseQuery.Builder();
    for (int i = 0; i < last; i++) {
      query.add(
          new Term[] {new Term(LuceneIndex.PHRASES, phrase.terms().get(i))},
          phrase.positions().get(i));
    }
    List<String> terms = phrase.open() ? ends.apply(end) : List.of(end);
    query.add(
        terms.stream().map(term -> new Term(LuceneIndex.PHRASES, term)).toArray(Term[]::new),
        phrase.positions().get(last));
    return query.build();
  }
}
