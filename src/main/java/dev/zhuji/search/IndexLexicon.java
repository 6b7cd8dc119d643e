package dev.zhuji.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What a Lucene index and the tables beside it tell the planner. */
final class IndexLexicon implements Lexicon {

  private final LeafReader reader;
  private final Vocabulary vocabulary;
  private final Pinyin pinyin;
  private final List<List<Synonyms.Member>> synonyms;

  private IndexLexicon(
      LeafReader reader,
      Vocabulary vocabulary,
      Pinyin pinyin,
      List<List<Synonyms.Member>> synonyms) {
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.pinyin = pinyin;
    this.synonyms = List.copyOf(synonyms);
  }

  /**
   * @param passages those of the index
   */
  static IndexLexicon of(List<Passage> passages, LeafReader reader, Synonyms synonyms) {
    Inventory inventory = inventory(reader);
    return new IndexLexicon(
        reader,
        inventory.vocabulary(),
        Pinyin.of(passages, inventory::has),
        synonyms.in(term -> documents(reader, term) > 0));
  }

  private static Inventory inventory(LeafReader reader) {
    Inventory inventory = new Inventory();
    try {
      Terms words = reader.terms(LuceneIndex.WORDS);
      TermsEnum all = words == null ? TermsEnum.EMPTY : words.iterator();
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        inventory.add(term.utf8ToString(), all.docFreq());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inventory;
  }

  private static int documents(LeafReader reader, String term) {
    try {
      return reader.docFreq(new Term(LuceneIndex.WORDS, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int documents(String term) {
    return documents(reader, term);
  }

  @Override
  public int documents() {
    return reader.maxDoc();
  }

  @Override
  public List<String> beginning(String prefix, int limit) {
    record Counted(String term, int documents) {}
    List<Counted> terms = new ArrayList<>();
    BytesRef start = new BytesRef(prefix);
    try {
      TermsEnum all = reader.terms(LuceneIndex.WORDS).iterator();
      TermsEnum.SeekStatus status = all.seekCeil(start);
      BytesRef term = status == TermsEnum.SeekStatus.END ? null : all.term();
      while (term != null && StringHelper.startsWith(term, start)) {
        String text = term.utf8ToString();
        if (term.length > start.length && !Subject.isTerm(text)) {
          terms.add(new Counted(text, all.docFreq()));
        }
        term = all.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms.stream()
        .sorted(
            Comparator.comparing((Counted counted) -> -counted.documents())
                .thenComparing(Counted::term, CodePoints.ORDER))
        .limit(limit)
        .map(Counted::term)
        .toList();
  }

  @Override
  public List<String> spelled(String word) {
    return vocabulary.spelled(word);
  }

  @Override
  public List<String> syllables(String letters) {
    return pinyin.syllables(letters);
  }

  @Override
  public List<String> initials(String letters) {
    return pinyin.initials(letters);
  }

  @Override
  public List<String> sounding(String run) {
    return pinyin.sounding(run);
  }

  @Override
  public List<List<Synonyms.Member>> synonyms() {
    return synonyms;
  }
}
