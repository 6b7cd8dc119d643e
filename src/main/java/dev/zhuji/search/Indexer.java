package dev.zhuji.search;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Plan;
import dev.zhuji.model.SearchIndex;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.List;

/** Builds the search index and exports it for the browser. */
public final class Indexer {

  private Indexer() {}

  /**
   * @param synonyms the text of {@code synonyms.txt}, empty when there is none
   */
  public static SearchIndex index(Site site, Plan plan, Settings settings, String synonyms) {
    Synonyms groups = Synonyms.of(synonyms);
    Export.Result export = export(Passages.of(site, plan), groups);
    List<Problem> problems = new ArrayList<>(groups.problems());
    problems.addAll(export.problems());
    return new SearchIndex(export.files(), problems);
  }

  static Export.Result export(List<Passage> passages, Synonyms synonyms) {
    return Export.of(worded(passages), synonyms, Language.OWN);
  }

  /** Those that there is anything to find by. */
  static List<Passage> worded(List<Passage> passages) {
    return passages.stream().filter(Indexer::hasWords).toList();
  }

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
