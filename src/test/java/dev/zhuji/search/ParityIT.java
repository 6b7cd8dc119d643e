package dev.zhuji.search;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and Lucene agree on a large knowledge base too. */
@Tag("corpus")
final class ParityIT {

  @Test
  void answersAboutALargeKnowledgeBaseAsLuceneDoes(@TempDir Path site) {
    ParityTest.same(Corpus.of(Path.of(System.getProperty("zhuji.corpus"))), 3000, site);
  }
}
