package dev.zhuji.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The published schema says what the reader asks for. */
final class SchemaTest {

  private static final Path SCHEMA = Path.of("src/site/markdown/static/zhuji-progress.schema.json");

  private static JsonObject schema() throws IOException {
    return JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
  }

  private static JsonObject definition(String name) throws IOException {
    return schema().getAsJsonObject("$defs").getAsJsonObject(name);
  }

  @Test
  void namesEveryFieldOfAFile() throws IOException {
    assertThat(schema().getAsJsonObject("properties").keySet())
        .containsAll(ProgressFile.ENVELOPE)
        .containsAll(Cleaning.PARTS)
        .hasSize(ProgressFile.ENVELOPE.size() + Cleaning.PARTS.size());
    assertThat(schema().getAsJsonObject("properties").getAsJsonObject("version").get("const"))
        .hasToString(Integer.toString(ProgressFile.VERSION));
  }

  @Test
  void hasThePatternsOfTheReader() throws IOException {
    assertThat(definition("question").get("pattern").getAsString())
        .isEqualTo("^" + Records.QUESTION + "$");
    assertThat(definition("field").get("pattern").getAsString())
        .isEqualTo("^" + Records.FIELD + "$");
  }

  @Test
  void aReviewAtEachBoundIsReadAndOneBeyondIsNot() throws IOException {
    List<JsonElement> parts = StreamSupport.stream(items("review").spliterator(), false).toList();
    String sound = "[%s,\"aa\",%s,%s,\"c\",%s,\"d\"]";
    long time = bound(definition("time"), "maximum");
    for (String bound : List.of("minimum", "maximum")) {
      long grade = bound(parts.get(2).getAsJsonObject(), bound);
      long seconds = bound(parts.get(3).getAsJsonObject(), bound);
      long depth = bound(parts.get(5).getAsJsonObject(), bound);
      int beyond = bound.equals("minimum") ? -1 : 1;
      assertThat(isReview(sound, time, grade, seconds, depth)).isTrue();
      assertThat(isReview(sound, time, grade + beyond, seconds, depth)).isFalse();
      assertThat(isReview(sound, time, grade, seconds + beyond, depth)).isFalse();
      assertThat(isReview(sound, time, grade, seconds, depth + beyond)).isFalse();
    }
    assertThat(isReview(sound, time + 1, 1, 1, 1)).isFalse();
    assertThat(definition("review").get("minItems").getAsInt()).isEqualTo(parts.size());
  }

  private static JsonArray items(String name) throws IOException {
    return definition(name).getAsJsonArray("prefixItems");
  }

  private static long bound(JsonObject number, String name) {
    return number.get(name).getAsLong();
  }

  private static boolean isReview(String form, Object... parts) {
    return Records.isReview(States.parse(form.formatted(parts)));
  }
}
