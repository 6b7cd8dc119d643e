package dev.zhuji.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Fragment.Jump;
import dev.zhuji.model.Fragment.Markup;
import dev.zhuji.model.QuestionIds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelsTest {

  private static Body html(String html) {
    return new Body(List.of(new Markup(html)));
  }

  @Test
  void splitsKeyPointsAtSemicolonsOutsideElements() {
    assertThat(Labels.split(html("栈大小；<code>a；b</code> 的代价；要保存什么")))
        .containsExactly(html("栈大小"), html("<code>a；b</code> 的代价"), html("要保存什么"));
  }

  @Test
  void voidElementsAndEntitiesDoNotHideASemicolon() {
    assertThat(Labels.split(html("甲<br>乙；a &lt; b")))
        .containsExactly(html("甲<br>乙"), html("a &lt; b"));
  }

  @Test
  void aHoleStaysWithItsPart() {
    Fragment hole = new Jump("x");
    assertThat(Labels.split(new Body(List.of(new Markup("甲 "), hole, new Markup("；乙")))))
        .containsExactly(new Body(List.of(new Markup("甲 "), hole, new Markup(""))), html("乙"));
  }

  @Test
  void anEmptyLabelHasNoParts() {
    assertThat(Labels.split(html(" ； "))).isEmpty();
    assertThat(Labels.split(Body.EMPTY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "追问：为什么？, FOLLOW_UP, 为什么？",
    "追问 2: 为什么？, FOLLOW_UP, 为什么？",
    "追问3：为什么？, FOLLOW_UP, 为什么？",
    "Follow-up: why?, FOLLOW_UP, why?",
    "要点：栈, KEY_POINT, 栈",
    "key points: stack, KEY_POINT, stack",
    "步骤：, STEPS, ''",
    "误区：只报数字, PITFALL, 只报数字",
    "提示：想想页表, HINT, 想想页表",
    "自评：模糊, SELF, 模糊",
  })
  void markersTypeAnItem(String text, Marker marker, String rest) {
    assertThat(Marker.of(text)).contains(marker);
    assertThat(marker.strip(text)).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource({"追问为什么", "要点在于栈", "keyboard: a", "步骤"})
  void otherWordsAreNoMarkers(String text) {
    assertThat(Marker.of(text)).isEmpty();
  }

  @Test
  void tagsAreWordsAfterWhiteSpaceAndNotNumbers() {
    assertThat(Tags.in("并发 #os #go/调度 C# #123 a#b")).containsExactly("os", "go/调度");
    assertThat(Tags.strip("并发与操作系统 #os #123")).isEqualTo("并发与操作系统 #123");
  }

  @Test
  void aDerivedIdSurvivesPunctuationWidthAndSpaces() {
    assertThat(QuestionIds.derive("", "Redis 的 hash 怎么实现的？"))
        .isEqualTo(QuestionIds.derive("", "Ｒｅｄｉｓ的hash怎么实现的"))
        .isNotEqualTo(QuestionIds.derive("", "Redis 的 set 怎么实现的？"));
    assertThat(QuestionIds.derive("", "为什么").value()).matches("q-[0-9a-f]{10}");
  }
}
