package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a slow line a reader waits for each trip: the manifest, the words, the texts. */
final class TripsTest {

  @TempDir private Path site;

  @Test
  void wordsOfTheNotesAreAnsweredAfterThreeTrips() {
    List<Passage> passages = Corpus.of(Path.of("content"));
    Asking.write(Built.of(passages, Synonyms.of("")).files(), site);
    List<String> words =
        passages.stream()
            .flatMap(passage -> QueryToken.runs(passage.heading()).stream())
            .filter(run -> run.length() > 1)
            .distinct()
            .toList();
    assertThat(words).hasSizeGreaterThan(300);
    List<Integer> trips = Scripts.trips(site, words);
    for (int i = 0; i < trips.size(); i++) {
      assertThat(trips.get(i)).as(words.get(i)).isEqualTo(3);
    }
  }
}
