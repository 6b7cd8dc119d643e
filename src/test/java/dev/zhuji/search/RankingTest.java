package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes first, and what is taken for what. */
final class RankingTest {

  private static final List<Passage> PASSAGES =
      Stream.of(
              note("lock.md", "# 为什么需要分布式锁？\n\n进程之间互斥。\n\n# 分布式锁怎么做可重入\n\n分布式锁 分布式锁 记次数。"),
              note("hash.md", "# 渐进式 rehash\n\n一次搬一个桶，最近的先搬；搬成为止。\n\n# 线程池的参数\n\n核心线程数。"),
              note("left.md", "# 跳表\n\n有序。"),
              note("west.md", "# 跳表\n\n有序。"))
          .flatMap(List::stream)
          .toList();

  private static List<Passage> note(String path, String markdown) {
    return Headings.note(path, markdown);
  }

  private static Answer ask(List<Passage> passages, String question) {
    return Searcher.of(passages, Synonyms.of("")).search(question, Filter.NONE, 10);
  }

  private static List<String> headings(String question) {
    return ask(PASSAGES, question).hits().stream().map(Hit::heading).toList();
  }

  @Test
  void headingThatAsksForJustTheWordsComesFirst() {
    assertThat(headings("需要分布式锁")).first().isEqualTo("为什么需要分布式锁？");
    assertThat(headings("线程池参数")).first().isEqualTo("线程池的参数");
  }

  @Test
  void questionWordsDoNotMatterToWhatAHeadingIsAbout() {
    assertThat(Subject.of("什么是跳表？")).isEqualTo(Subject.of("跳表"));
    assertThat(Subject.of("Redis 的跳表是怎么做的")).isEqualTo(Subject.of("跳表 redis"));
    assertThat(Subject.of("为什么？").term()).isEmpty();
  }

  @Test
  void subjectsAreNoWordsThatReadersFindOrComplete() {
    String term = Subject.of("跳表").term().orElseThrow();
    assertThat(Subject.isTerm(term)).isTrue();
    assertThat(ask(PASSAGES, term).hits()).allMatch(hit -> hit.heading().contains("跳表"));
    assertThat(headings("跳")).containsOnly("跳表");
  }

  @Test
  void characterThatSoundsAlikeFindsTheHeading() {
    Answer answer = ask(PASSAGES, "渐近式 rehash");
    assertThat(answer.meant()).containsExactly(new Answer.Meant("渐近式", "渐进式"));
    assertThat(answer.hits()).first().extracting(Hit::heading).isEqualTo("渐进式 rehash");
    assertThat(headings("线成池")).first().isEqualTo("线程池的参数");
  }

  @Test
  void wordThatStandsSomewhereIsNotGuessed() {
    assertThat(ask(PASSAGES, "渐进式").meant()).isEmpty();
    assertThat(ask(PASSAGES, "从未写过").meant()).isEmpty();
  }

  @Test
  void boostMultipliesScores() {
    assertThat(ask(PASSAGES, "跳表").hits())
        .extracting(hit -> hit.page().value())
        .containsExactly("left.html", "west.html");

    List<Passage> boosted = new ArrayList<>(PASSAGES);
    boosted.replaceAll(
        passage -> passage.page().value().equals("west.html") ? passage.withBoost(2) : passage);
    List<Hit> hits = ask(boosted, "跳表").hits();

    assertThat(hits)
        .extracting(hit -> hit.page().value())
        .containsExactly("west.html", "left.html");
    assertThat(hits.getFirst().score()).isEqualTo(2 * hits.getLast().score());
  }

  private static List<String> pages(List<Passage> passages, String question) {
    return ask(passages, question).hits().stream().map(hit -> hit.page().value()).toList();
  }

  private static List<Passage> notes(String first, String second) {
    return Stream.of(note("first.md", first), note("second.md", second))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void whatStandsAroundAPassageCounts() {
    List<Passage> passages = notes("# 甲\n\n限流用令牌桶。", "# 甲\n\n限流用令牌桶。\n\n# 乙\n\n另一种限流是漏桶。");
    assertThat(pages(passages, "限流 令牌桶")).first().isEqualTo("second.html");
    assertThat(pages(passages, "限流用令牌桶"))
        .as("as it is remembered, it stands in both")
        .first()
        .isEqualTo("first.html");
  }

  @Test
  void rememberedTextComesFirstWhereItStandsSo() {
    String apart = "线程安静，过程安全。全集合并，安全集中，集合线程。".repeat(2);
    List<Passage> passages = notes("# 甲\n\n" + apart, "# 乙\n\n有序，可以重复。用的是线程安全集合。");
    assertThat(pages(passages, "线程安全集合")).containsExactly("second.html", "first.html");
    assertThat(pages(passages, "线程 程安 安全 全集 集合")).containsExactly("first.html", "second.html");
  }

  @Test
  void openingOfATextCountsMoreThanItsEnd() {
    String long1 = "一二三四五六七八九十，甲乙丙丁戊己庚辛壬癸";
    List<Passage> passages = notes("# 甲\n\n" + long1 + "，缓存。", "# 甲\n\n缓存，" + long1 + "。");
    assertThat(pages(passages, "缓存")).containsExactly("second.html", "first.html");
  }

  @Test
  void quotationComesFirstWhereItIsMostOfTheText() {
    String more = "\n\n另一段说的是别的，再说一些。线程 安全 集合，线程 安全 集合。".repeat(4);
    List<Passage> passages = notes("# 线程 集合\n\n用的是线程安全集合。" + more, "# 乙\n\n要用线程安全集合来装。");
    assertThat(pages(passages, "\"线程安全集合\"")).containsExactly("second.html", "first.html");
  }

  @Test
  void quotationComesFirstWhereItStandsOftener() {
    List<Passage> passages = notes("# 甲\n\n令牌桶限流，好用。有序，再说。", "# 乙\n\n令牌桶限流，令牌桶限流。");
    assertThat(pages(passages, "\"令牌桶限\"")).containsExactly("second.html", "first.html");
  }

  @Test
  void rememberedTextComesFirstWhereItStandsByItself() {
    List<Passage> passages = notes("# 甲\n\n这里说到令牌桶限流的许多好处。", "# 乙\n\n再看这里：令牌桶限流。说的是许多好处。");
    assertThat(pages(passages, "令牌桶限流")).containsExactly("second.html", "first.html");
  }

  @Test
  void headingThatSaysJustWhatIsQuotedComesBeforeTextThatDoes() {
    List<Passage> passages = notes("# 甲\n\n令牌桶限流。", "# 什么是令牌桶限流？\n\n一个桶，按时放令牌，令牌桶限流够用。");
    assertThat(pages(passages, "\"令牌桶限流\"")).containsExactly("second.html", "first.html");
  }

  @Test
  void quotationLooksForItsTextWhereTheSameWordsLookForTheirHeading() {
    List<Passage> passages = notes("# 线程安全集合类\n\n线程安全集合，也有许多别的。", "# 乙\n\n线程安全集合，够用。");
    assertThat(pages(passages, "线程安全集合")).containsExactly("first.html", "second.html");
    assertThat(pages(passages, "\"线程安全集合\"")).containsExactly("second.html", "first.html");
  }
}
