package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a page takes from a file that somebody hands it. */
final class ProgressFileTest {

  private static String line(String text) {
    JsonObject line = new JsonObject();
    line.add("text", new JsonPrimitive(text));
    return line.toString();
  }

  private static JsonObject read(String text) {
    return JsonParser.parseString(StudyScripts.run("read", List.of(line(text))).getFirst())
        .getAsJsonObject();
  }

  @Test
  void readsFilesAsTheVectorsSay() throws IOException {
    List<JsonObject> vectors =
        JsonParser.parseString(Files.readString(StudyScripts.RESOURCES.resolve("read.json")))
            .getAsJsonArray()
            .asList()
            .stream()
            .map(JsonElement::getAsJsonObject)
            .toList();
    List<String> answers =
        StudyScripts.run(
            "read",
            vectors.stream().map(vector -> line(vector.get("text").getAsString())).toList());
    for (int i = 0; i < vectors.size(); i++) {
      JsonObject answer = JsonParser.parseString(answers.get(i)).getAsJsonObject();
      JsonElement state = answer.remove("state");
      JsonObject expected = vectors.get(i).getAsJsonObject("read");
      JsonElement rest = expected.remove("rest");
      assertThat(answer).as(vectors.get(i).get("name").getAsString()).isEqualTo(expected);
      if (rest != null) {
        assertThat(state.getAsJsonObject().get("rest")).isEqualTo(rest);
      }
    }
  }

  @Test
  void refusesWhatIsTooLargeOrEndlesslyNested() {
    String large =
        "{\"format\":\"zhuji-progress\",\"version\":1,\"x\":\"" + "锁".repeat(1_800_000) + "\"}";
    assertThat(read(large).get("error").getAsString()).isEqualTo("size");
    assertThat(read("[".repeat(1_000_000)).get("error").getAsString()).isEqualTo("json");
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(read(deep).get("error").getAsString()).isIn("depth", "json");
  }

  @Test
  void givesBackWhatItWrote() {
    String state =
        """
        {"log":[[10,"moments",1,4,"r",0,"d-1","later"],[11,"cpu-100",3,0,"c",0,"d-2"]],\
        "removed":[[9,"gone","d-3"]],"flags":{"moments":{"note":["<b>\\u2028</b>",5]}},\
        "sessions":[{"id":"s1","start":1,"end":2,"items":[["moments",1,2,3,true,0]]}],\
        "prefs":{"interviewDate":["2026-12-01",7]},"rest":{"colours":{"a":[1]}}}\
        """;
    String written = StudyScripts.run("write", List.of(state)).getFirst();
    String file = JsonParser.parseString(written).getAsString();
    assertThat(file.lines())
        .as("a review a line, to be edited by hand")
        .contains("    [10,\"moments\",1,4,\"r\",0,\"d-1\",\"later\"],");
    JsonObject read = read(file);
    assertThat(read.get("dropped").getAsInt()).isZero();
    assertThat(read.get("state")).isEqualTo(JsonParser.parseString(state));
  }
}
