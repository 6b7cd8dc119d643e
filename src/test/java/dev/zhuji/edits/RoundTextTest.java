package dev.zhuji.edits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.QuestionId;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundTextTest {

  private static String stamped(String text, int line) {
    RoundText edited = new RoundText(text);
    assertThat(edited.stamp(line, new QuestionId("id-1"))).isTrue();
    return edited.toString();
  }

  @Test
  void anIdStandsAtTheEndOfTheQuestion() {
    assertThat(stamped("- [ ] 问", 1)).isEqualTo("- [ ] 问 <!-- q: id-1 -->");
    assertThat(stamped("# 甲\r\n\r\n- [x] 问  \r\n  - 要点：x\r\n", 3))
        .isEqualTo("# 甲\r\n\r\n- [x] 问 <!-- q: id-1 -->  \r\n  - 要点：x\r\n");
    assertThat(stamped("\uFEFF- [ ] a\n1) [ ] 问 😀\n", 2))
        .isEqualTo("\uFEFF- [ ] a\n1) [ ] 问 😀 <!-- q: id-1 -->\n");
    assertThat(stamped("\t- [ ] 问\r\t- x", 1)).isEqualTo("\t- [ ] 问 <!-- q: id-1 -->\r\t- x");
  }

  @Test
  void anIdComesFirstInTheCommentThatIsThere() {
    assertThat(stamped("- [ ] 问 <!-- min: 3 -->\n", 1))
        .isEqualTo("- [ ] 问 <!-- q: id-1; min: 3 -->\n");
    assertThat(stamped("- [ ] 问 <!--min: 3--> \n", 1))
        .isEqualTo("- [ ] 问 <!-- q: id-1;min: 3--> \n");
  }

  @Test
  void aQuestionOfSeveralLinesEndsWithItsParagraph() {
    assertThat(stamped("- [ ] 问\n  还没完\n  - 追问：x\n", 1))
        .isEqualTo("- [ ] 问\n  还没完 <!-- q: id-1 -->\n  - 追问：x\n");
    assertThat(stamped("- [ ] 问\n  还没完\n\n  另一段\n", 1))
        .isEqualTo("- [ ] 问\n  还没完 <!-- q: id-1 -->\n\n  另一段\n");
  }

  @Test
  void onlyATickIsPutIntoABox() {
    RoundText text = new RoundText("- [ ] 甲 [ ] \r\n- [x] 乙\r\n  1. [ ] 丙");
    assertThat(text.tick(1)).isTrue();
    assertThat(text.tick(2)).isFalse();
    assertThat(text.tick(3)).isTrue();
    assertThat(text.tick(4)).isFalse();
    assertThat(text.tick(0)).isFalse();
    assertThat(text).hasToString("- [x] 甲 [ ] \r\n- [x] 乙\r\n  1. [x] 丙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "甲", "- 甲", "- [?] 甲", "-[ ] 甲", "    ```\n"})
  void whatIsNoTaskItemStaysAsItIs(String text) {
    RoundText edited = new RoundText(text);
    assertThat(edited.stamp(1, new QuestionId("id-1"))).isFalse();
    assertThat(edited.tick(1)).isFalse();
    assertThat(edited).hasToString(text);
  }

  @Test
  void anyTextComesBackAsItWas() {
    Random random = new Random(5);
    String[] pieces = {
      "- [ ] ", "甲", "\n", "\r", "\r\n", " ", "\t", "\uFEFF", "<!--", "-->", "\u2028"
    };
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(12); j > 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(new RoundText(text.toString())).hasToString(text.toString());
    }
  }
}
