package dev.zhuji.search;

import dev.zhuji.model.Plan;
import dev.zhuji.model.SearchIndex;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;

/** Builds the search index and exports it for the browser. */
public final class Indexer {

  private Indexer() {}

  /**
   * @param synonyms the text of {@code synonyms.txt}, empty when there is none
   */
  public static SearchIndex index(Site site, Plan plan, Settings settings, String synonyms) {
    throw new UnsupportedOperationException();
  }
}
