package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape that every note of the knowledge base has, and how notes and rounds hold together. */
final class NotesTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+\\.md)(#[^)\\s]*)?\\)");

  /** The one name of a thing, and names that must not stand beside it. */
  private static final Map<String, String> ONE_NAME =
      Map.of(
          "写时复制", "写时拷贝|写入时复制|写时复刻",
          "聚簇索引", "聚集索引",
          "二级索引", "辅助索引",
          "上下文切换", "上下文转换",
          "渐进式 rehash", "渐进式rehash|渐进 rehash",
          "时延", "延时(?!双删|队列|任务|关闭)");

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
    assertThat(note.section("动手试"))
        .as("a program, commands or an exercise")
        .containsAnyOf("```", "\n1. ");
    assertThat(note.section("自测")).matches(text -> count(text, "> [!question]-") >= 2, "自测 2 题");
    assertThat(note.section("参考")).contains("\n- ");
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

    assertThat(answer.length()).isBetween(80, 330);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void explainsEachPictureInWords(MarkdownFile note) {
    long pictures = note.fences().stream().filter(f -> f.info().equals("mermaid")).count();

    assertThat(pictures + count(note.text(), "![")).as("a picture").isPositive();
    assertThat(count(note.text(), "\n*图：")).as("pictures in words").isEqualTo((int) pictures);
  }

  @ParameterizedTest
  @MethodSource("notes")
  void usesOneNameForAThing(MarkdownFile note) {
    ONE_NAME.forEach(
        (name, others) ->
            assertThat(note.prose())
                .as("written %s here", name)
                .doesNotContainPattern(Pattern.compile(others)));
  }

  @Test
  void thereAreNotesForEveryQuestion() {
    assertThat(notes()).hasSizeGreaterThanOrEqualTo(45);
  }

  @Test
  void everyLinkLeadsToAFile() {
    List<String> broken = new ArrayList<>();
    links()
        .forEach(
            (from, targets) ->
                targets.stream()
                    .filter(to -> !Files.exists(MarkdownFile.CONTENT.resolve(to)))
                    .forEach(to -> broken.add(from + " -> " + to)));

    assertThat(broken).isEmpty();
  }

  @Test
  void noNoteIsAnOrphanOrADeadEnd() {
    Map<String, Set<String>> links = links();
    Set<String> fromRounds = new TreeSet<>();
    Set<String> fromNotes = new TreeSet<>();
    links.forEach(
        (from, targets) -> {
          (from.startsWith("rounds/") ? fromRounds : fromNotes).addAll(targets);
        });

    for (MarkdownFile note : notes()) {
      assertThat(fromRounds).as("linked from a round").contains(note.path());
      assertThat(fromNotes).as("linked from a note").contains(note.path());
      assertThat(links.get(note.path())).as(note + " links on").hasSizeGreaterThanOrEqualTo(3);
    }
  }

  private static Map<String, Set<String>> links() {
    Map<String, Set<String>> links = new TreeMap<>();
    for (MarkdownFile file : MarkdownFile.all()) {
      Set<String> targets = new TreeSet<>();
      for (MatchResult match : LINK.matcher(file.prose()).results().toList()) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        targets.add(
            java.nio.file.Path.of(folder + match.group(1))
                .normalize()
                .toString()
                .replace('\\', '/'));
      }
      targets.remove(file.path());
      links.put(file.path(), targets);
    }
    return links;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
