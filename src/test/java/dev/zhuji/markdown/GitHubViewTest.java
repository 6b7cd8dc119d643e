package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.LineMap;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page here shows as its author means it and GitHub shows as it is typed. */
class GitHubViewTest {

  private static List<Problem> problems(NoteType type, String markdown) {
    SourcePath path = new SourcePath("rounds/3.md");
    return new NoteParser()
        .parse(new Source(path, Defaults.meta(type), markdown, LineMap.of(path, 4), List.of()))
        .problems();
  }

  private static List<Problem> round(String markdown) {
    return problems(NoteType.ROUND, markdown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**中文。**后",
        "前**“引用”**后",
        "中文**`x`**中文",
        "**锁（Lock）**机制",
        "~~删除。~~后",
        "*强调。*后",
        "**Redis:**数据库",
        "- [ ] 题\n  - 要点：**注意！**这里",
      })
  void emphasisThatCommonMarkAloneRefusesIsAHint(String markdown) {
    assertThat(round(markdown))
        .hasSize(1)
        .allMatch(problem -> problem.toString().contains("hint[github-emphasis]"))
        .allMatch(problem -> problem.severity() == Severity.HINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这是**重点**，请记住",
        "使用**Redis**缓存",
        "**100%** 正确",
        "（**重点。**）后",
        "中文***强调***中文",
        "~~删除~~。后",
        "snake_case_name",
        "5 * 3 * 2",
        "`**中文。**后`",
        "\\*\\*中文。\\*\\*后",
        "```\n**中文。**后 [[x]]\n```",
      })
  void whatGitHubRendersTooIsNone(String markdown) {
    assertThat(round(markdown)).isEmpty();
  }

  @Test
  void bothHaveTheirPlace() {
    assertThat(round("- [ ] 甲 [[协程|线程]]\n  - 追问：见 **乙。**丙，![[图.png]]\n"))
        .extracting(Problem::toString)
        .map(problem -> problem.replaceAll("\n.*", ""))
        .containsExactly(
            "rounds/3.md:4:9: hint[github-link]: GitHub shows \"[[协程|线程]]\" as text",
            "rounds/3.md:5:10: hint[github-emphasis]:"
                + " GitHub shows the marks of \"**乙。**\" as they are typed",
            "rounds/3.md:5:18: hint[github-link]: GitHub shows \"![[图.png]]\" as text");
  }

  @Test
  void proceduresAreReadThereTooAndNotesAreNot() {
    String markdown = "**中文。**后 [[甲]]\n";
    assertThat(problems(NoteType.PROCEDURE, markdown)).hasSize(2);
    assertThat(problems(NoteType.NOTE, markdown)).isEmpty();
  }
}
