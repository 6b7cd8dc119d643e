package dev.zhuji.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import dev.zhuji.study.StudyScripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Merging, by the vectors that the browser's scripts pass, by its laws, and beside the scripts. */
@Timeout(120)
final class MergeTest {

  private static final Path VECTORS = Path.of("src/test/resources/study/merge.json");
  private static final int STATES = 3000;

  /** Two states and what they come to. */
  record Vector(String name, Value a, Value b, Value merged) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Vector> vectors() throws IOException {
    List<Vector> vectors = new ArrayList<>();
    for (Value item : ((Items) States.parse(Files.readString(VECTORS))).items()) {
      var fields = ((Fields) item).fields();
      String name = ((Value.Text) part(fields, "name")).text();
      vectors.add(new Vector(name, part(fields, "a"), part(fields, "b"), part(fields, "merged")));
    }
    return vectors;
  }

  private static Value part(Map<String, Value> fields, String name) {
    return Objects.requireNonNull(fields.get(name), name);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void comesToWhatTheVectorSays(Vector vector) {
    State a = States.of(vector.a);
    State b = States.of(vector.b);

    assertThat(States.json(Merge.of(a, b)).canonical()).isEqualTo(vector.merged.canonical());
    assertThat(Merge.of(b, a)).isEqualTo(Merge.of(a, b));
  }

  @Test
  void itDoesNotMatterWhoIsMergedFirstAndHowOften() {
    Random random = new Random(20261122);
    for (int i = 0; i < STATES; i++) {
      State a = States.random(random);
      State b = States.random(random);
      State c = States.random(random);
      State ab = Merge.of(a, b);

      assertThat(Merge.of(b, a)).as("commutative %d", i).isEqualTo(ab);
      assertThat(Merge.of(Merge.of(b, c), a)).as("associative %d", i).isEqualTo(Merge.of(ab, c));
      assertThat(Merge.of(ab, ab)).as("idempotent %d", i).isEqualTo(ab);
      assertThat(Merge.of(ab, b)).as("absorbing %d", i).isEqualTo(ab);
      assertThat(Merge.of(a, State.NOTHING)).as("neutral %d", i).isEqualTo(a);
    }
  }

  @Test
  void losesNoReviewButThoseTakenBack() {
    Random random = new Random(7);
    for (int i = 0; i < STATES; i++) {
      State a = States.random(random);
      State b = States.random(random);
      State merged = Merge.of(a, b);

      for (State part : List.of(a, b)) {
        assertThat(part.log().keySet())
            .allMatch(
                review -> merged.log().containsKey(review) != merged.removed().containsKey(review));
        assertThat(merged.removed().keySet()).containsAll(part.removed().keySet());
        assertThat(merged.sessions().keySet()).containsAll(part.sessions().keySet());
        assertThat(merged.rest().keySet()).containsAll(part.rest().keySet());
      }
    }
  }

  @Test
  void theScriptsOfTheBrowserComeToTheSame() {
    Random random = new Random(42);
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < STATES; i++) {
      State a = States.random(random);
      State b = States.random(random);
      questions.add(new Items(List.of(States.json(a), States.json(b))).canonical());
      answers.add(States.json(Merge.of(a, b)).canonical());
    }
    assertThat(StudyScripts.run("merge", questions)).isEqualTo(answers);
  }

  @Test
  void tenThousandReviewsMergeAndReadAgain() {
    List<Value> log = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      log.add(States.parse("[" + i + ",\"cpu-100\",3,5,\"r\",0,\"d-1\"]"));
    }
    State state = States.of(new Fields(new TreeMap<>(Map.of("log", new Items(log)))));
    State merged = Merge.of(state, States.random(new Random(1)));
    assertThat(merged.log()).hasSizeGreaterThanOrEqualTo(9_990);
    assertThat(States.of(States.json(merged))).isEqualTo(merged);
  }
}
