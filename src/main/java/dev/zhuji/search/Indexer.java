package dev.zhuji.search;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Plan;
import dev.zhuji.model.SearchIndex;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;

/** Builds the search index and exports it for the browser. */
public final class Indexer {

  private Indexer() {}

  /**
   * @param synonyms the text of {@code synonyms.txt}, empty when there is none
   */
  public static SearchIndex index(Site site, Plan plan, Settings settings, String synonyms) {
    Synonyms groups = Synonyms.of(synonyms);
    Built built = build(Passages.of(site, plan), groups);
    List<Problem> problems = new ArrayList<>(groups.problems());
    problems.addAll(built.problems());
    return new SearchIndex(built.files(), problems);
  }

  /** The same index twice: as the browser's files, and in Lucene. */
  record Built(List<OutputFile> files, Searcher searcher, List<Problem> problems) {}

  static Built build(List<Passage> passages, Synonyms synonyms) {
    List<Passage> worded = passages.stream().filter(Indexer::hasWords).toList();
    LeafReader reader = LuceneIndex.of(worded);
    Language language = Language.OWN;
    Export.Result export = Export.of(worded, reader, synonyms, language);
    return new Built(
        export.files(),
        new Searcher(worded, reader, export.lexicon(), export.ids(), language),
        export.problems());
  }

  /** Whether there is anything to find a passage by. */
  private static boolean hasWords(Passage passage) {
    return hasWords(passage.heading()) || hasWords(passage.title()) || hasWords(passage.text());
  }

  private static boolean hasWords(String text) {
    return text.codePoints()
        .filter(cp -> cp != '_')
        .map(Characters::fold)
        .map(Characters::type)
        .anyMatch(type -> type == Characters.WORD || type == Characters.PAIR);
  }
}
