package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two browsers know of a reader becomes one, whoever is asked first and however often. */
final class MergeTest {

  private static final int TRIPLES = 2000;

  private static List<JsonObject> vectors() throws IOException {
    String text = Files.readString(StudyScripts.RESOURCES.resolve("merge.json"));
    return JsonParser.parseString(text).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static List<String> merged(List<String> left, List<String> right) {
    return StudyScripts.run(
        "merge",
        IntStream.range(0, left.size())
            .mapToObj(i -> "[" + left.get(i) + "," + right.get(i) + "]")
            .toList());
  }

  @Test
  void joinsStatesAsTheVectorsSay() throws IOException {
    List<JsonObject> vectors = vectors();
    List<String> left = vectors.stream().map(vector -> vector.get("a").toString()).toList();
    List<String> right = vectors.stream().map(vector -> vector.get("b").toString()).toList();
    List<String> forth = merged(left, right);
    List<String> back = merged(right, left);
    for (int i = 0; i < vectors.size(); i++) {
      String name = vectors.get(i).get("name").getAsString();
      JsonElement expected = vectors.get(i).get("merged");
      assertThat(JsonParser.parseString(forth.get(i))).as(name).isEqualTo(expected);
      assertThat(JsonParser.parseString(back.get(i))).as(name).isEqualTo(expected);
    }
  }

  @Test
  void orderGroupingAndRepetitionDoNotMatter() {
    Random random = new Random(20261122);
    List<String> a = states(random);
    List<String> b = states(random);
    List<String> c = states(random);
    List<String> ab = merged(a, b);
    assertThat(merged(b, a)).as("commutative").isEqualTo(ab);
    assertThat(merged(ab, b)).as("idempotent").isEqualTo(ab);
    assertThat(merged(ab, ab)).as("idempotent").isEqualTo(ab);
    assertThat(merged(ab, c)).as("associative").isEqualTo(merged(a, merged(b, c)));
    assertThat(Stream.of(a, b, ab).map(states -> states.stream().distinct().count()))
        .as("the states differ, so that equality says something")
        .allMatch(distinct -> distinct > TRIPLES * 9 / 10);
  }

  @Test
  void addingAPartIsMergingIt() {
    Random random = new Random(7);
    List<String> states = states(random);
    List<String> lines = new ArrayList<>();
    for (String state : states) {
      JsonObject part = state(random);
      part.keySet().removeIf(name -> random.nextInt(3) > 0);
      if (random.nextBoolean()) {
        part = new JsonObject();
        part.add("log", list(random, 2, MergeTest::review));
      }
      lines.add("[" + state + "," + part + "]");
    }
    assertThat(StudyScripts.run("add", lines)).isEqualTo(StudyScripts.run("merge", lines));
  }

  /** Few names and times, so that everything meets everything. */
  private static List<String> states(Random random) {
    return IntStream.range(0, TRIPLES).mapToObj(i -> state(random).toString()).toList();
  }

  private static JsonObject state(Random random) {
    JsonObject state = new JsonObject();
    state.add("log", list(random, 7, MergeTest::review));
    state.add("removed", list(random, 3, MergeTest::removal));
    state.add("sessions", list(random, 3, MergeTest::session));
    JsonObject flags = new JsonObject();
    for (int i = random.nextInt(3); i > 0; i--) {
      JsonObject of = new JsonObject();
      of.add("star", set(random, new String[] {"true", "false"}));
      of.add("note", set(random, new String[] {"\"\"", "\"甲\"", "\"乙\"", "\"<b>\""}));
      flags.add(question(random), of);
    }
    state.add("flags", flags);
    JsonObject prefs = new JsonObject();
    prefs.add("retention", set(random, new String[] {"0.8", "0.9", "0.95"}));
    prefs.add("later", set(random, new String[] {"{\"b\":1,\"a\":2}", "[]", "null"}));
    state.add("prefs", prefs);
    JsonObject rest = new JsonObject();
    rest.addProperty("x" + random.nextInt(2), random.nextInt(3));
    state.add("rest", rest);
    return state;
  }

  private interface Record {
    JsonElement of(Random random);
  }

  private static JsonArray list(Random random, int most, Record record) {
    JsonArray list = new JsonArray();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(record.of(random));
    }
    return list;
  }

  private static JsonElement json(Object... values) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      texts.add(value instanceof String text ? "\"" + text + "\"" : value.toString());
    }
    return JsonParser.parseString("[" + String.join(",", texts) + "]");
  }

  private static String question(Random random) {
    return new String[] {"redis-hash", "cpu-100", "constructor", "q-0123456789"}[random.nextInt(4)];
  }

  private static JsonElement review(Random random) {
    return json(
        random.nextInt(4),
        question(random),
        1 + random.nextInt(4),
        random.nextInt(2),
        random.nextBoolean() ? "c" : "m",
        random.nextInt(2),
        "d-" + random.nextInt(2));
  }

  private static JsonElement removal(Random random) {
    return json(random.nextInt(4), question(random), "d-" + random.nextInt(2));
  }

  private static JsonElement session(Random random) {
    JsonObject session = new JsonObject();
    session.addProperty("id", "s" + random.nextInt(3));
    session.addProperty("start", random.nextInt(3));
    session.addProperty("end", 3 + random.nextInt(2));
    return session;
  }

  private static JsonElement set(Random random, String[] values) {
    return JsonParser.parseString(
        "[" + values[random.nextInt(values.length)] + "," + random.nextInt(3) + "]");
  }
}
