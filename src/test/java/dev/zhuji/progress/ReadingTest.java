package dev.zhuji.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.progress.Reading.Reason;
import dev.zhuji.study.StudyScripts;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and machines spoil them. */
@Timeout(30)
final class ReadingTest {

  private static final String HEAD = "{\"format\": \"zhuji-progress\", \"version\": 1";

  private static ProgressFile sound(String text) {
    return switch (Reading.of(text.getBytes(UTF_8))) {
      case Reading.Sound sound -> sound.file();
      case Reading.Refused refused -> throw new AssertionError(refused.message());
    };
  }

  private static Reading.Refused refused(byte[] bytes) {
    return switch (Reading.of(bytes)) {
      case Reading.Sound sound -> throw new AssertionError("read: " + sound.file().text());
      case Reading.Refused refused -> refused;
    };
  }

  private static Reason reason(String text) {
    return refused(text.getBytes(UTF_8)).reason();
  }

  @Test
  void readsWhatTheBrowserWrites() {
    String text =
        HEAD
            + """
            ,
              "site": {"id": "k3v7q2m4x5n6p7r2", "title": "面试"},
              "exportedAt": "2026-11-22T09:00:00.000Z",
              "log": [
                [20, "cpu-100", 2, 95, "m", 1, "d-1"],
                [10, "moments", 3, 0, "c", 0, "d-1", "later"]
              ],
              "removed": [],
              "flags": {"moments": {"note": ["<b>甲</b>", 5]}},
              "sessions": [],
              "prefs": {},
              "future": {"x": [1]}
            }
            """;
    ProgressFile file = sound(text);

    assertThat(file.site()).isEqualTo("k3v7q2m4x5n6p7r2");
    assertThat(file.dropped()).isZero();
    assertThat(file.reviews())
        .containsExactly(
            new Review(10, "moments", 3, 0, "c"), new Review(20, "cpu-100", 2, 95, "m"));
    assertThat(file.text())
        .contains("\"future\": {\"x\":[1]}", "[10,\"moments\",3,0,\"c\",0,\"d-1\",\"later\"]")
        .contains("<b>甲</b>");
    assertThat(sound(file.text()).text()).isEqualTo(file.text());
    assertThat(sound("\uFEFF" + text).text()).isEqualTo(file.text());
  }

  @Test
  void aRecordThatIsNoneIsCountedAndLeftOut() {
    ProgressFile file =
        sound(
            HEAD
                + ",\"log\":[[1,\"aa\",9,0,\"c\",0,\"d\"],[1,\"aa\",1,0,\"c\",0,\"d\"],7],"
                + "\"flags\":{\"NO\":{},\"aa\":{\"star\":[1,2]}},\"sessions\":{},\"prefs\":3}");
    assertThat(file.dropped()).isEqualTo(6);
    assertThat(file.reviews()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "[01]",
        "[1.]",
        "[.5]",
        "[+1]",
        "[NaN]",
        "[Infinity]",
        "[0x1]",
        "// x\n{}",
        "[1] 2",
        "\"\\x\"",
        "\"\\u12g4\"",
        "[tru]",
        "\"a\nb\"",
        "\"open",
        "[\"a\" \"b\"]",
        "nul",
        "\u00a0[]",
        "\uFEFF\uFEFF{}",
        "- 1",
        "%YAML",
        "&a [*a]"
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThat(reason(text)).isEqualTo(Reason.JSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "[]",
        "{}",
        "{\"format\":\"zhuji\"}",
        "{\"format\":\"zhuji-progress\"}",
        "{\"format\":\"zhuji-progress\",\"version\":\"1\"}",
        "{\"format\":\"zhuji-progress\",\"version\":0}",
        "{\"format\":\"zhuji-progress\",\"version\":1.5}"
      })
  void otherJsonIsRefused(String text) {
    assertThat(reason(text)).isEqualTo(Reason.FORMAT);
  }

  @Test
  void aNewerVersionIsRefusedByName() {
    Reading.Refused refused =
        refused("{\"format\":\"zhuji-progress\",\"version\":2}".getBytes(UTF_8));
    assertThat(refused.reason()).isEqualTo(Reason.NEWER);
    assertThat(refused.message()).contains("version 2").contains("use a newer one");
  }

  @Test
  void hostileFilesAreRefused() {
    assertThat(reason(HEAD + ",\"a\":{\"__proto__\":1}}")).isEqualTo(Reason.NAME);
    assertThat(reason(HEAD + ",\"a\":" + "[".repeat(8) + "]".repeat(8) + "}"))
        .isEqualTo(Reason.DEPTH);
    assertThat(sound(HEAD + ",\"a\":" + "[".repeat(7) + "]".repeat(7) + "}").dropped()).isZero();
    assertThat(reason("[".repeat(5_000_000))).isEqualTo(Reason.JSON);
    assertThat(reason("{\"a\":".repeat(800_000))).isEqualTo(Reason.JSON);
    assertThat(refused(new byte[Reading.LARGEST + 1]).reason()).isEqualTo(Reason.SIZE);
    assertThat(refused(new byte[1000]).reason()).isEqualTo(Reason.JSON);
    assertThat(refused("{\"甲\":1}".getBytes(Charset.forName("GBK"))).message())
        .isEqualTo("it is not UTF-8");
  }

  @Test
  void aFileOfTheGreatestSizeIsRead() {
    StringBuilder text = new StringBuilder(HEAD + ",\"log\":[");
    int reviews = 0;
    while (text.length() < Reading.LARGEST - 100) {
      text.append(reviews == 0 ? "" : ",");
      text.append("[").append(reviews++).append(",\"cpu-100\",3,5,\"r\",0,\"d-1\"]");
    }
    assertThat(sound(text + "]}").reviews()).hasSize(reviews);
  }

  @Test
  void saysWhereTheJsonBreaks() {
    assertThat(refused("{\n  \"a\": tru\n}".getBytes(UTF_8)).message())
        .isEqualTo("it is not JSON: line 2, column 8: expected a value");
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(3);
    byte[] file = (HEAD + ",\"log\":[[1,\"aa\",1,0,\"c\",0,\"d\"]]}").getBytes(UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = file.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(Reading.of(bytes)).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-1.5, -1.5",
    "100, 100",
    "1e21, 1e+21",
    "1e20, 100000000000000000000",
    "123456789012345680000, 123456789012345680000",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "1.5e-10, 1.5e-10",
    "4.9E-324, 5e-324",
    "2e-323, 2e-323",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "0.1, 0.1",
    "9007199254740993, 9007199254740992",
    "2E23, 2e+23",
    "5e-7, 5e-7",
    "1e999, null"
  })
  void numbersAreWrittenAsInTheBrowser(String number, String text) {
    assertThat(Numbers.text(Double.parseDouble(number))).isEqualTo(text);
  }

  @Test
  void theScriptsOfTheBrowserReadAlike() {
    Random random = new Random(11);
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    List<String> texts =
        new ArrayList<>(
            List.of(
                "{",
                "[]",
                HEAD + "}",
                "\uFEFF" + HEAD + "}",
                HEAD + ",\"a\":{\"__proto__\":1}}",
                HEAD + ",\"a\":[[[[[[[[]]]]]]]]}",
                "{\"format\":\"zhuji-progress\",\"version\":2}",
                HEAD + ",\"log\":5,\"bad name\":1,\"n\":1e999}",
                HEAD + ",\"version\":2,\"version\":1,\"log\":[[-0,\"aa\",1,0,\"c\",0,\"d\"]]}"));
    for (int i = 0; i < 1000; i++) {
      String rest = States.anything(random, 5).canonical();
      texts.add(HEAD + ",\"x\":" + rest + ",\"prefs\":{\"a\":[" + rest + ",4]}}");
    }
    for (String text : texts) {
      questions.add("{\"text\":" + Strings.quoted(text) + "}");
      answers.add(answer(Reading.of(text.getBytes(UTF_8))));
    }
    assertThat(StudyScripts.run("read", questions)).isEqualTo(answers);
  }

  private static String answer(Reading reading) {
    return switch (reading) {
      case Reading.Refused refused -> "{\"error\":\"" + refused.reason().word() + "\"}";
      case Reading.Sound(ProgressFile file) ->
          "{\"dropped\":%d,\"site\":{\"id\":\"\",\"title\":\"\"},\"state\":%s}"
              .formatted(file.dropped(), States.json(file.state()).canonical());
    };
  }
}
