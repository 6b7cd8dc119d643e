package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a question comes again, worked out from its reviews alone. */
final class ScheduleTest {

  private static final long DAY = 86_400;

  /** A noon, so that no time zone moves it to another day. */
  private static final long START = 20_000 * DAY + DAY / 2;

  /** An id whose hash spreads its intervals by nothing. */
  private static final String EVEN = "even-49";

  private static JsonObject replay(
      String id, String log, String prefs, long today, String... earlier) {
    String was = earlier.length == 0 ? "" : "\"" + String.join("\",\"", earlier) + "\"";
    String line =
        "{\"id\":\"%s\",\"log\":[%s],\"prefs\":%s,\"today\":%d,\"was\":[%s]}"
            .formatted(id, log, prefs, today, was);
    return JsonParser.parseString(StudyScripts.run("replay", List.of(line)).getFirst())
        .getAsJsonObject();
  }

  private static String review(String id, long time, int grade) {
    return "[%d,\"%s\",%d,0,\"r\",0,\"d-1\"]".formatted(time, id, grade);
  }

  /** Days until the next review, after each of some grades given on the day that was due. */
  private static List<Integer> intervals(String grades, String prefs) {
    List<String> log = new ArrayList<>();
    List<Integer> intervals = new ArrayList<>();
    long time = START;
    for (char grade : grades.toCharArray()) {
      log.add(review(EVEN, time, grade - '0'));
      JsonObject card = replay(EVEN, String.join(",", log), prefs, time).getAsJsonObject("card");
      int days = card.get("due").getAsInt() - card.get("day").getAsInt();
      intervals.add(days);
      time += days * DAY;
    }
    return intervals;
  }

  @ParameterizedTest
  @CsvSource({
    "3333, 0.9, 3 14 57 180",
    "3333, 0.95, 3 6 15 34",
    "2333, 0.9, 2 7 23 66",
    "1333, 0.9, 1 3 8 22",
    "33133, 0.9, 3 14 2 5 13",
    "33133, 0.95, 3 6 1 3 4"
  })
  void followsFsrsSixInItsLongTerm(String grades, String retention, String days) {
    assertThat(intervals(grades, "{\"retention\":[" + retention + ",1]}"))
        .containsExactlyElementsOf(
            List.of(days.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void ignoresARetentionThatNobodyCanSet() {
    assertThat(intervals("33", "{\"retention\":[5,1]}"))
        .isEqualTo(intervals("33", "{}"))
        .isEqualTo(intervals("33", "{\"retention\":[\"0.95\",1]}"));
  }

  @Test
  void knowsTheChanceOfRecall() {
    JsonObject today = replay(EVEN, review(EVEN, START, 3), "{}", START);
    assertThat(today.get("recall").getAsDouble()).isEqualTo(1);
    double stability = today.getAsJsonObject("card").get("stability").getAsDouble();
    assertThat(stability).isCloseTo(2.3065, within(1e-9));
    double later =
        replay(EVEN, review(EVEN, START, 3), "{}", START + 2 * DAY).get("recall").getAsDouble();
    assertThat(later).isBetween(0.9, 0.92);
  }

  @Test
  void previewsWhatEachGradeLeadsTo() {
    JsonObject fresh = replay(EVEN, "", "{}", START);
    assertThat(fresh.get("card").isJsonNull()).isTrue();
    assertThat(fresh.get("preview").toString()).isEqualTo("[1,2,3,8]");
    for (int grade = 1; grade <= 4; grade++) {
      assertThat(intervals(String.valueOf(grade), "{}"))
          .containsExactly(fresh.getAsJsonArray("preview").get(grade - 1).getAsInt());
    }
  }

  @Test
  void countsTheReviewsOfEarlierIds() {
    String log = review("old-name", START, 3) + "," + review(EVEN, START + 3 * DAY, 3);
    JsonObject card = replay(EVEN, log, "{}", START + 3 * DAY, "old-name").getAsJsonObject("card");
    assertThat(card.get("reviews").getAsInt()).isEqualTo(2);
    assertThat(card.get("due").getAsInt() - card.get("day").getAsInt()).isEqualTo(14);
  }

  @Test
  void putsNothingOffBeyondTheDayBeforeAnInterview() {
    String log = review(EVEN, START, 3) + "," + review(EVEN, START + 3 * DAY, 3);
    long today = START + 3 * DAY;
    JsonObject free = replay(EVEN, log, "{}", today).getAsJsonObject("card");
    String interview = "{\"interviewDate\":[\"2024-10-13\",1]}";
    int date = 20_009;
    assertThat(free.get("due").getAsInt()).isEqualTo(20_017);
    assertThat(replay(EVEN, log, interview, today).getAsJsonObject("card").get("due").getAsInt())
        .isEqualTo(date - 1);
    assertThat(replay(EVEN, log, interview, today + 30 * DAY).getAsJsonObject("card"))
        .as("once it is over, it bends nothing")
        .isEqualTo(replay(EVEN, log, "{}", today + 30 * DAY).getAsJsonObject("card"));
  }

  @Test
  void beginsADayAtFourInTheMorning() {
    long before = Instant.parse("2026-11-22T03:59:59+08:00").getEpochSecond();
    assertThat(day(before)).isEqualTo(LocalDate.of(2026, 11, 21).toEpochDay());
    assertThat(day(before + 1)).isEqualTo(LocalDate.of(2026, 11, 22).toEpochDay());
  }

  private static long day(long time) {
    return replay(EVEN, "", "{}", time).get("today").getAsLong();
  }
}
