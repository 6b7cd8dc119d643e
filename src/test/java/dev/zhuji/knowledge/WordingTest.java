package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing has one name, and is written in one way. */
final class WordingTest {

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

  @ParameterizedTest
  @MethodSource("dev.zhuji.knowledge.NotesTest#notes")
  void usesOneNameForAThing(MarkdownFile note) {
    ONE_NAME.forEach(
        (name, others) ->
            assertThat(note.words())
                .as("written %s here", name)
                .doesNotContainPattern(Pattern.compile(others)));
  }

  @ParameterizedTest
  @MethodSource("dev.zhuji.knowledge.NotesTest#notes")
  void setsNumbersAndLatinApart(MarkdownFile note) {
    assertThat(note.words()).doesNotContainPattern(CRAMPED);
  }

  /** That every fork copies a huge page of 2 MB was true until Linux 5.8. */
  @ParameterizedTest
  @MethodSource("dev.zhuji.knowledge.NotesTest#notes")
  void saysOfWhichLinuxItSpeaksWhereHugePagesAreCopied(MarkdownFile note) {
    assertThat(note.prose().lines())
        .filteredOn(line -> line.contains("大页") && line.contains("2 MB") && line.contains("拷"))
        .filteredOn(line -> !line.contains("经典理由"))
        .allSatisfy(line -> assertThat(line).contains("5.8"));
  }
}
