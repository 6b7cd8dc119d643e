package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heights are those that KaTeX has; FormulaRoomIT looks at what a browser makes of them. */
final class FormulaHeightTest {

  private static void assertHeight(String tex, double drawn) {
    assertThat(FormulaHeight.of(tex)).as(tex).isCloseTo(drawn, within(0.17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "E = mc^2", "a_i + b_{j+1}", "L = \\lambda W % 注", "\\text{命中}"})
  void aLineIsALine(String tex) {
    assertThat(FormulaHeight.of(tex)).isCloseTo(FormulaHeight.LINE, within(0.04));
  }

  @ParameterizedTest
  @CsvSource({
    "\\frac{1}{2}, 2.01",
    "\\tfrac{1}{2}, 1.2",
    "\\frac{1}{1 + \\frac{1}{x}}, 2.4",
    "{1 \\over 2}, 2.01",
    "\\binom{n}{k}, 2.4",
    "\\sum_{i=1}^{n} i, 2.93",
    "\\textstyle\\sum_{i=1}^{n} i, 1.2",
    "\\lim_{n \\to \\infty} a_n, 1.6",
    "\\int_0^1 x, 2.48",
    "\\sqrt{1 + \\sqrt{2 + \\sqrt{x}}}, 2.44",
    "\\Bigg( x \\Bigg), 3.0",
    "\\boxed{\\frac{1}{2}}, 2.69",
    "x \\tag{\\sum}, 1.2"
  })
  void whatStandsAboveEachOtherIsHigher(String tex, double drawn) {
    assertHeight(tex, drawn);
  }

  @Test
  void rowsAreCounted() {
    assertHeight("a \\\\ b \\\\ c", 3.6);
    assertHeight("\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\\\ 5 & 6 \\end{bmatrix}", 3.6);
    assertHeight("\\begin{array}{c|c} 1 & 2 \\\\ \\hline 3 & 4 \\\\ \\hline \\end{array}", 2.4);
    assertHeight("\\begin{aligned} a &= b \\\\ &= c \\\\ \\end{aligned}", 2.7);
    assertHeight("\\begin{aligned} a \\\\[1em] b \\\\[2cx] c \\end{aligned}", 5.2);
    assertHeight("x = \\begin{cases} 1 & a \\\\ 2 & b \\\\ 3 & c \\end{cases}", 4.32);
    assertHeight("\\begin{align*} a &= \\frac{1}{2} \\\\ &= \\frac{3}{4} \\end{align*}", 4.31);
  }

  @Test
  void whatIsWrittenWronglyIsALineOrMore() {
    for (String tex :
        new String[] {"}", "\\frac", "{", "\\begin{cases}", "\\end{x} & \\right)", "^", "\\"}) {
      assertThat(FormulaHeight.of(tex)).as(tex).isGreaterThanOrEqualTo(FormulaHeight.LINE);
    }
  }

  @Test
  @Timeout(10)
  void isDoneSoonWhateverItReads() {
    for (String piece :
        new String[] {
          "{",
          "}",
          "\\frac",
          "\\frac{",
          "\\left(",
          "x^{",
          "x_",
          "\\sqrt[",
          "\\begin{cases}",
          "\\\\",
          "\\\\[",
          "&",
          "\\begin{",
          "\\over",
          "%",
          "\\substack{",
          "\\xrightarrow["
        }) {
      assertThat(FormulaHeight.of(piece.repeat(100_000 / piece.length()))).isFinite();
    }
  }
}
