package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape that every note of the knowledge base has. */
final class NotesTest {

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

  private static final List<String> PARTS = List.of("追问链", "常见误区", "动手试", "自测", "参考");

  static List<MarkdownFile> notes() {
    return MarkdownFile.all().stream().filter(MarkdownFile::isNote).toList();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void hasItsParts(MarkdownFile note) {
    assertThat(note.text()).startsWith("---\ntitle: ").contains("\n> [!abstract] 30 秒答案\n> ");
    assertThat(note.section("追问链")).matches(text -> count(text, "> [!why]-") >= 3, "追问 3 层");
    assertThat(note.section("追问链")).matches(text -> count(text, "> [!why]-") <= 6, "追问 6 层");
    assertThat(note.section("常见误区")).contains("| 常听到的说法 | 其实 |");
    assertThat(note.section("常见误区").split("\n\\| ", -1)).as("误区 4 条").hasSizeGreaterThan(6);
    assertThat(note.section("动手试"))
        .as("a program, commands or an exercise")
        .containsAnyOf("```", "\n1. ");
    assertThat(note.section("自测")).matches(text -> count(text, "> [!question]-") >= 2, "自测 2 题");
    assertThat(note.section("参考")).contains("\n- ");
  }

  @ParameterizedTest
  @MethodSource("notes")
  void hasItsPartsAfterTheMechanismAndInOneOrder(MarkdownFile note) {
    List<String> headings =
        HEADING.matcher(note.prose()).results().map(found -> found.group(1)).toList();

    assertThat(headings).endsWith(PARTS.toArray(String[]::new));
    assertThat(headings).as("two to seven sections of mechanism").hasSizeBetween(7, 12);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void saysEnoughAndNotTooMuch(MarkdownFile note) {
    assertThat(note.hanCharacters()).isBetween(1200L, 4000L);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void opensWithAnAnswerOfThirtySeconds(MarkdownFile note) {
    String answer = note.text().split("\\[!abstract\\] 30 秒答案\\n", 2)[1].split("\\n\\n", 2)[0];

    assertThat(MarkdownFile.han(answer)).as("characters to say aloud").isBetween(80L, 160L);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void explainsEachPictureInWords(MarkdownFile note) {
    long pictures = note.fences().stream().filter(f -> f.info().equals("mermaid")).count();

    assertThat(pictures + count(note.text(), "![")).as("a picture").isPositive();
    assertThat(count(note.text(), "\n*图：")).as("pictures in words").isEqualTo((int) pictures);
  }

  @Test
  void thereAreNotesForEveryQuestion() {
    assertThat(notes()).hasSizeGreaterThanOrEqualTo(45);
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
