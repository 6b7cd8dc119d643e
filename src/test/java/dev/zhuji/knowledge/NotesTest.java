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

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s:]+\\.md)(#[^)\\s]*)?\\)");

  /** The one name of a thing, and names that must not stand beside it. */
  private static final Map<String, String> ONE_NAME =
      Map.ofEntries(
          Map.entry("写时复制", "写时拷贝|写入时复制|写时复刻"),
          Map.entry("聚簇索引", "聚集索引"),
          Map.entry("二级索引", "辅助索引"),
          Map.entry("上下文切换", "上下文转换"),
          Map.entry("渐进式 rehash", "渐进式rehash|渐进 rehash"),
          Map.entry("时延", "延时(?!双删|队列|任务|关闭)|延迟(?!双删|确认|队列)(?<!主从延迟|复制延迟)"),
          Map.entry("哈希", "散列|哈西"),
          Map.entry("跳表", "跳跃表|跳跃列表"),
          Map.entry("B+ 树", "B\\+树|B加树"),
          Map.entry("页缓存", "页高速缓存|页面缓存|页面高速缓存"),
          Map.entry("缓存行", "缓存线|缓存块"),
          Map.entry("用户态与内核态", "核心态|管态|目态|用户模式|内核模式"),
          Map.entry("主与追随者", "领导者|跟随者|跟从者"),
          Map.entry("日志条目", "日志项"),
          Map.entry("吞吐", "吞吐量"),
          Map.entry("socket", "(?<!Unix 域)套接字"),
          Map.entry("协程", "纤程|微线程"),
          Map.entry("MySQL", "Mysql|MYSQL|mySQL|(?<![\\w./-])mysql(?![\\w./-])"),
          Map.entry("Redis", "REDIS|(?<![\\w./-])redis(?![\\w./-])"),
          Map.entry("ZooKeeper", "Zookeeper|(?<![\\w./-])zookeeper(?![\\w./-])"),
          Map.entry("etcd", "Etcd|ETCD"),
          Map.entry("Kubernetes", "(?i)\\bk8s\\b"),
          Map.entry("I/O", "(?<![\\w/])IO(?![\\w/])"),
          Map.entry("Linux、Java", "(?<![\\w./-])linux(?![\\w./-])|LINUX|JAVA"));

  /** A number and its unit stand apart, Han and Latin letters too. */
  private static final Pattern CRAMPED =
      Pattern.compile(
          "\\d(?:[KMGT]i?B|[mnµ]s|[MG]bps)\\b"
              + "|\\p{IsHan}[A-Za-z0-9](?![\\^])|[A-Za-z0-9%]\\p{IsHan}");

  private static final Pattern FIRST = Pattern.compile("\\d+\\. \\[[^\\]]+\\]\\([\\w-]+\\.md\\)");

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
            assertThat(note.words())
                .as("written %s here", name)
                .doesNotContainPattern(Pattern.compile(others)));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void setsNumbersAndLatinApart(MarkdownFile note) {
    assertThat(note.words()).doesNotContainPattern(CRAMPED);
  }

  /** That every fork copies a huge page of 2 MB was true until Linux 5.8. */
  @ParameterizedTest
  @MethodSource("notes")
  void saysOfWhichLinuxItSpeaksWhereHugePagesAreCopied(MarkdownFile note) {
    assertThat(note.prose().lines())
        .filteredOn(line -> line.contains("大页") && line.contains("2 MB") && line.contains("拷"))
        .filteredOn(line -> !line.contains("经典理由"))
        .allSatisfy(line -> assertThat(line).contains("5.8"));
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
    List<String> notes = notes().stream().map(MarkdownFile::path).toList();
    Set<String> fromRounds = new TreeSet<>();
    Set<String> fromNotes = new TreeSet<>();
    links.forEach(
        (from, targets) -> {
          if (from.startsWith("rounds/")) {
            fromRounds.addAll(targets);
          } else if (notes.contains(from)) {
            fromNotes.addAll(targets);
          }
        });

    for (MarkdownFile note : notes()) {
      assertThat(fromRounds).as("linked from a round").contains(note.path());
      assertThat(fromNotes).as("linked from a note").contains(note.path());
      assertThat(links.get(note.path())).as(note + " links on").hasSizeGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void everyTopicSaysWhatToReadFirst() {
    for (MarkdownFile index : MarkdownFile.all()) {
      if (index.path().endsWith("/index.md")) {
        String folder = index.path().replace("index.md", "");
        assertThat(index.section("先读什么").lines())
            .as(index + " names each note of its folder once, in an order")
            .filteredOn(line -> FIRST.matcher(line).lookingAt())
            .hasSize((int) notes().stream().filter(n -> n.path().startsWith(folder)).count());
      }
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
