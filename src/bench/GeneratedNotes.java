import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes notes for the benchmark: {@code java GeneratedNotes.java FOLDER COUNT}. The same count
 * gives the same notes.
 *
 * <p>A note has what notes have: front matter, four sections of Chinese text with English terms in
 * it, links of both kinds, a list, a table, a code block, and a tag; folders hold a hundred each.
 *
 * <p>Words are as unequal as in any language: the hundredth is a hundred times rarer than the
 * first, there are thirty thousand, and a note repeats its own. Otherwise every word would be in
 * every note, and a search would have to rank all of them.
 */
final class GeneratedNotes {

  private static final String WORDS =
      "线程 进程 协程 调度 切换 内核 用户态 系统调用 中断 锁 互斥 自旋 条件变量 内存 分页 缓存 命中 失效 穿透 雪崩 击穿 索引 事务 隔离 回滚 日志 "
          + "复制 选举 共识 分区 副本 一致 超时 重传 拥塞 窗口 握手 挥手 连接 端口 报文 序号 确认 哈希 扩容 搬迁 桶 链表 红黑树 跳表 队列 栈 堆 排序 "
          + "查找 递归 复杂度 吞吐 延迟 并发 限流 降级 熔断 监控 排查 定位 火焰图 压测 容量 估算 取舍 架构 网关 注册 发现 负载 均衡 消息 幂等 顺序 重复";
  private static final List<String> TERMS =
      List.of("Redis", "rehash", "MySQL", "InnoDB", "B+ 树", "epoll", "goroutine", "TIME_WAIT");
  private static final String JOINS = "的是在和与由把被让从到按对会可要就";
  private static final List<String> CHINESE = List.of(WORDS.split(" "));
  private static final int VOCABULARY = 30_000;
  private static final int OWN = 40;
  private static final int CHARACTERS = 3000;

  private final Random random;
  private final List<String> own = new ArrayList<>();

  private GeneratedNotes(int note) {
    random = new Random(note);
    for (int i = 0; i < OWN; i++) {
      own.add(anyWord());
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("zhuji.yml"), "id: benchbenchbenchb\ntitle: 一万篇\n");
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve(name(i) + ".md");
      Files.createDirectories(file.getParent());
      Files.writeString(file, new GeneratedNotes(i).note(i, count));
    }
  }

  private static String name(int note) {
    return "t%03d/n%05d".formatted(note / 100, note);
  }

  private String note(int note, int count) {
    StringBuilder out = new StringBuilder();
    out.append("---\ntitle: ").append(title(note)).append("\ntags: [").append(word());
    out.append("]\n---\n\n").append(paragraph(3));
    for (int section = 0; section < 4; section++) {
      out.append("## ").append(word()).append("为什么").append(word()).append("？\n\n");
      out.append(paragraph(5));
      int other = random.nextInt(count);
      out.append("参见[[n%05d]]，也见[%s](../%s.md)。\n\n".formatted(other, word(), name(other)));
    }
    out.append("- ").append(sentence()).append("\n- ").append(sentence()).append("\n\n");
    out.append("| 甲 | 乙 |\n| --- | --- |\n| ").append(word()).append(" | ");
    out.append(word()).append(" |\n\n");
    out.append("```java\nfinal class Note").append(note).append(" {\n  int value = ");
    out.append(random.nextInt(1000)).append("; // ").append(word()).append("\n}\n```\n");
    return out.toString();
  }

  private String title(int note) {
    return word() + "与" + word() + " " + note;
  }

  private String paragraph(int sentences) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      out.append(sentence());
    }
    return out.append("\n\n").toString();
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    int length = 6 + random.nextInt(10);
    for (int i = 0; i < length; i++) {
      parts.add(random.nextInt(12) == 0 ? " " + term() + " " : word());
      parts.add(join());
    }
    parts.set(parts.size() - 1, "。");
    return String.join("", parts);
  }

  private String join() {
    int join = random.nextInt(JOINS.length() * 3);
    return join < JOINS.length() ? JOINS.substring(join, join + 1) : join % 2 == 0 ? "，" : "";
  }

  /** One of the note's own words as often as any other. */
  private String word() {
    return random.nextBoolean() ? pick(own) : anyWord();
  }

  private String anyWord() {
    int rank = rank(VOCABULARY);
    return rank < CHINESE.size() ? CHINESE.get(rank) : madeUp(rank);
  }

  /** The word of a rank: always the same two or three characters. */
  private static String madeUp(int rank) {
    Random of = new Random(rank * 31L);
    StringBuilder word = new StringBuilder();
    for (int i = of.nextInt(4) == 0 ? 3 : 2; i > 0; i--) {
      word.append((char) (0x4e00 + (int) StrictMath.pow(CHARACTERS, of.nextDouble()) * 6));
    }
    return word.toString();
  }

  private String term() {
    int rank = rank(VOCABULARY / 10);
    return rank < TERMS.size() ? TERMS.get(rank) : "x" + Integer.toString(rank * 7919, 36);
  }

  /** A number below another: the n-th as often as 1 to n says. */
  private int rank(int end) {
    return (int) StrictMath.pow(end, random.nextDouble()) - 1;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
