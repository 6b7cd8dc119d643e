package dev.zhuji.search;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import java.util.List;

/** The same index twice: as the browser's files, and in Lucene. */
record Built(List<OutputFile> files, Searcher searcher, List<Problem> problems) {

  static Built of(List<Passage> passages, Synonyms synonyms) {
    Export.Result export = Indexer.export(passages, synonyms);
    return new Built(export.files(), Searcher.of(passages, synonyms), export.problems());
  }
}
