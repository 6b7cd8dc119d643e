package dev.zhuji.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
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
