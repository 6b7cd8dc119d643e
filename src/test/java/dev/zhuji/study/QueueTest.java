package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked next, what is written next, and the ratings as a table. */
final class QueueTest {

  private static String run(String mode, String line) {
    return StudyScripts.run(mode, List.of(line)).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2, 3]          | -1 | [1,2,3]
          [1, 1, 2]          | -1 | [1,2,1]
          [2, 1, 1]          | -1 | [1,2,1]
          [2, 3, 1, 1, 1]    | -1 | [1,2,1,3,1]
          [1, 2]             | 1  | [2,1]
          [1, 1, 1]          | 1  | [1,1,1]
          [1, 1, 2]          | 1  | [2,1,1]
          []                 | 1  | []
          """)
  void asksNoTwoOfATopicInARowWhereThatCanBeHelped(String topics, int last, String order) {
    assertThat(run("mix", "{\"topics\":" + topics + ",\"last\":" + last + "}")).isEqualTo(order);
  }

  @Test
  void putsFirstWhatIsAskedOftenWeakAndThin() {
    String lines =
        """
        [{"name":"known","often":6,"thin":3,"grade":3,"recall":1},
         {"name":"unrated","often":2,"thin":3,"recall":0},
         {"name":"failed","often":2,"thin":3,"grade":1,"recall":1},
         {"name":"forgotten","often":2,"thin":3,"grade":3,"recall":0.1},
         {"name":"initial","often":2,"thin":3,"self":"VAGUE","recall":0},
         {"name":"answered","often":6,"thin":0,"grade":1,"recall":1}]
        """;
    assertThat(run("urgency", lines.replace("\n", "")))
        .isEqualTo("[\"failed\",\"forgotten\",\"known\",\"initial\",\"unrated\",\"answered\"]");
  }

  @Test
  void whatTheReaderSkipsIsNotDueInTablesEither() {
    String line =
        """
        {"log":[[1767225600,"moments",1,0,"c",0,"d-1"],[1767225600,"sql",2,0,"c",0,"d-1"]],
         "flags":{"moments":{"skip":[true,1767225601]}},
         "today":1769904000,"ids":["moments","sql","hash"]}
        """;
    assertThat(run("tally", line.replace("\n", "")))
        .isEqualTo("{\"due\":1,\"failed\":1,\"known\":0,\"rated\":2,\"unrated\":1,\"vague\":1}");
  }

  /** Rated and exported so many days ago, or never. */
  @ParameterizedTest
  @CsvSource({"4,,false", "6,,true", "7,8,true", "3,4,false", "7,6,false", ",,false", ",9,false"})
  void remindsOfABackupFiveDaysAfterTheLastExportOrTheFirstRating(
      @Nullable Integer rated, @Nullable Integer exported, boolean reminds) {
    long now = 1767225600L;
    String log =
        rated == null ? "" : "[%d,\"sql\",2,0,\"c\",0,\"d-1\"]".formatted(now - 86400 * rated);
    String last = exported == null ? "0" : String.valueOf(now - 86400 * exported);
    String line = "{\"log\":[%s],\"lastExport\":%s,\"today\":%d}".formatted(log, last, now);
    assertThat(run("backup", line)).isEqualTo(String.valueOf(reminds));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-11-22T23:00:00Z, 2026-11-23",
    "America/New_York, 2026-11-22T03:00:00Z, 2026-11-21",
    "UTC, 2026-11-22T23:59:59Z, 2026-11-22",
  })
  void aSavedFileIsNamedAfterTheDayOfTheReader(String zone, String now, String day) {
    assertThat(run("name", "{\"zone\":\"" + zone + "\",\"now\":\"" + now + "\"}"))
        .endsWith("-" + day + ".json\"");
  }

  @Test
  void writesEachRatingAsALineOfATable() {
    String line =
        """
        {"data":{"rounds":[{"name":"一面"},{"name":"三面"}],"topics":[],"questions":[
          {"id":"hash","text":"甲，\\"乙\\",丙？","was":["old-hash"],"rounds":[0,1],
           "followUps":[{"id":"why","text":"=1+1"}]}]},
         "state":{"log":[[1767225600,"old-hash",2,95,"m",1,"d-1"],[1767225601,"why",1,0,"c",0,"-2"],
           [1767225602,"gone",3,0,"i",0,"d-1"]]}}
        """;
    assertThat(JsonParser.parseString(run("csv", line.replace("\n", ""))).getAsString().lines())
        .containsExactly(
            "\uFEFFtime,question,text,rounds,grade,seconds,mode,depth,device",
            "2026-01-01T00:00:00Z,old-hash,\"甲，\"\"乙\"\",丙？\",一面、三面,2,95,m,1,d-1",
            "2026-01-01T00:00:01Z,why,'=1+1,一面、三面,1,0,c,0,-2",
            "2026-01-01T00:00:02Z,gone,,,3,0,i,0,d-1");
  }
}
