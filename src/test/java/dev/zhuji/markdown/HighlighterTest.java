package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HighlighterTest {

  private static final List<String> LANGUAGES =
      List.of(
          "java",
          "go",
          "python",
          "sql",
          "bash",
          "c",
          "cpp",
          "json",
          "yaml",
          "xml",
          "html",
          "js",
          "ts",
          "lua",
          "dockerfile",
          "properties",
          "diff",
          "kotlin",
          "rust",
          "redis-cli",
          "http",
          "unknown",
          "");

  private static final List<String> PIECES =
      List.of(
          "int x = 1;",
          "// 注释",
          "/* 多行",
          "*/",
          "\"字符串",
          "\"",
          "'",
          "`",
          "\\",
          "<tag a=\"b\">",
          "&amp;",
          "</tag>",
          "{",
          "}",
          "# c",
          "-- c",
          "SELECT * FROM t",
          "\t",
          "  ",
          "\n",
          "\n",
          "\n\n",
          "$x",
          "é中文𠮷",
          "@A",
          "0x1F",
          "\"\"\"",
          "<!--",
          "-->",
          "=>",
          "\r",
          "\u0000",
          "+new",
          "-old");

  private static String text(String code, String language) {
    String html = String.join("\n", Highlighter.lines(code, language));
    return Jsoup.parse("<pre>\n" + html + "</pre>").expectFirst("pre").wholeText();
  }

  @RepeatedTest(60)
  void whatABrowserShowsIsTheCode(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder code = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      code.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    // a browser's own rules for these two are not under test
    String plain = code.toString().replace('\r', ' ').replace('\0', ' ');
    for (String language : LANGUAGES) {
      assertThat(text(plain, language)).as(language).isEqualTo(plain);
    }
  }

  @Test
  void aCommentOverLinesIsOneColourOnEach() {
    assertThat(Highlighter.lines("/* a\nb */ int c;", "java"))
        .containsExactly(
            "<span class=\"c\">/* a</span>",
            "<span class=\"c\">b */</span> <span class=\"t\">int</span> c;");
  }

  @Test
  void unknownLanguagesAreEscapedOnly() {
    assertThat(Highlighter.lines("SET a <b>", "redis-cli")).containsExactly("SET a &lt;b&gt;");
  }

  @Test
  void aLineTooLongToReadIsPlain() {
    String line = "int x; ".repeat(1_000);

    assertThat(Highlighter.lines(line, "java")).containsExactly(line);
  }
}
