package dev.zhuji.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhuji.model.AllPage;
import dev.zhuji.model.Asked;
import dev.zhuji.model.Body;
import dev.zhuji.model.Composition;
import dev.zhuji.model.CountedLink;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.DrillLevel;
import dev.zhuji.model.GraphPage;
import dev.zhuji.model.HomePage;
import dev.zhuji.model.LocalMap;
import dev.zhuji.model.Matrix;
import dev.zhuji.model.MissingPage;
import dev.zhuji.model.Navigation;
import dev.zhuji.model.NotePage;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Page;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.ProcedurePage;
import dev.zhuji.model.QuestionCard;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.SiteGraph;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.TagPage;
import dev.zhuji.model.TopicPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ComposerTest {

  private static final Path CONTENT = Path.of("content");

  private final Composition composition = compose(SampleSite.interview(), Optional.empty());

  private static Composition compose(SampleSite sample, Optional<String> base) {
    return Composer.compose(sample.site(), sample.plan(), SampleSite.settings(base), CONTENT);
  }

  private static <T extends Page> T page(Composition composition, String path, Class<T> kind) {
    return composition.pages().stream()
        .filter(page -> page.path().value().equals(path))
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page " + path));
  }

  private <T extends Page> T page(String path, Class<T> kind) {
    return page(composition, path, kind);
  }

  private static String file(Composition composition, String path) {
    return composition.files().stream()
        .filter(file -> file.path().value().equals(path))
        .map(file -> ((OutputFile.Text) file).text())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no file " + path));
  }

  @Test
  void tellsOfANoteWhatAReaderAsks() {
    NotePage page = page("notes/redis/rehash.html", NotePage.class);
    assertThat(page.crumbs()).containsExactly(new PageLink("Redis", "index.html"));
    assertThat(page.facts().anchor()).contains(page.title());
    assertThat(page.facts().updated()).contains("2026-11-21");
    assertThat(page.facts().created()).contains("2026-11-01");
    assertThat(page.facts().minutes()).isEqualTo(4);
    assertThat(page.facts().source()).contains("https://example.org/edit/notes/redis/rehash.md");
    assertThat(page.facts().tags())
        .first()
        .isEqualTo(new PageLink("Redis", "../../tags/redis.html"));
    assertThat(page.toc()).extracting("title").contains("扩容与缩容的条件", "后台步");
  }

  @Test
  void groupsBacklinksByNoteWithTheirSentences() {
    NotePage page = page("notes/redis/rehash.html", NotePage.class);
    assertThat(page.backlinks()).extracting("title").containsExactly("字典 dict 的结构");
    assertThat(page.backlinks().getFirst().quotes())
        .singleElement()
        .hasToString("Quote[before=前文, words=渐进式 rehash, after=后文。]");
  }

  @Test
  void showsWhereInterviewsAskedForANote() {
    NotePage rehash = page("notes/redis/rehash.html", NotePage.class);
    assertThat(rehash.asked())
        .containsExactly(
            new Asked(
                new QuestionId("redis-hash"),
                List.of(),
                "一面",
                "Redis 的 hash 怎么实现的？",
                "../../rounds/1.html#q-redis-hash",
                0,
                Optional.of(Rating.KNOWN),
                false),
            new Asked(
                new QuestionId("rehash"),
                List.of(),
                "一面",
                "rehash 过程讲一下？",
                "../../rounds/1.html#q-rehash",
                0,
                Optional.of(Rating.VAGUE),
                false));
    NotePage thread = page("notes/os/n-1a2b.html", NotePage.class);
    assertThat(thread.asked()).extracting(Asked::depth).containsExactly(0, 1);
  }

  @Test
  void drawsTheNotesAroundANote() {
    LocalMap map = page("notes/redis/rehash.html", NotePage.class).map().orElseThrow();
    assertThat(map.nodes())
        .extracting(LocalMap.Node::side, LocalMap.Node::title, LocalMap.Node::href)
        .containsExactly(
            tuple(LocalMap.Side.FROM, "字典 dict 的结构", "dict.html"),
            tuple(LocalMap.Side.ASKED, "一面", "../../rounds/1.html#q-redis-hash"));
    assertThat(map.lines()).startsWith("M340 76C265 76 265 76 190 76M340 76L340 34");
    assertThat(page("about.html", NotePage.class).map()).isEmpty();
  }

  @Test
  void readsOnWithinATopicAndThenAcross() {
    NotePage dict = page("notes/redis/dict.html", NotePage.class);
    assertThat(dict.previous()).contains(new PageLink("Redis", "index.html"));
    assertThat(dict.next()).contains(new PageLink("渐进式 rehash", "rehash.html"));
    NotePage rehash = page("notes/redis/rehash.html", NotePage.class);
    assertThat(rehash.next()).contains(new PageLink("go 程与线程", "../os/n-1a2b.html"));
    assertThat(page("about.html", NotePage.class).next()).isEmpty();
  }

  @Test
  void countsTopicsByRounds() {
    Matrix matrix = page("index.html", HomePage.class).matrix().orElseThrow();
    assertThat(matrix.rounds())
        .containsExactly(new PageLink("一面", "rounds/1.html"), new PageLink("三面", "rounds/3.html"));
    assertThat(matrix.rows())
        .extracting(
            row ->
                row.title()
                    + row.cells().stream().map(c -> c.questions() + "/" + c.answered()).toList())
        .containsExactly("Redis[2/2, 0/0]", "问题定位[0/0, 2/0]", "分布式[1/0, 0/0]", "os[0/0, 1/1]");
    assertThat(matrix.rows().getFirst().href()).contains("notes/redis/index.html");
    assertThat(matrix.rows().get(1).href()).isEmpty();
    assertThat(matrix.totals()).containsExactly(3, 3);
    assertThat(matrix.questions()).isEqualTo(6);
    assertThat(page("graph.html", GraphPage.class).matrix()).contains(matrix);
  }

  @Test
  void theGraphKnowsTheQuestionsThatEachNoteAnswers() {
    assertThat(page("graph.html", GraphPage.class).graph().groups())
        .flatExtracting(SiteGraph.Group::nodes)
        .extracting(node -> node.title() + node.questions())
        .containsExactly(
            "字典 dict 的结构[redis-hash]",
            "渐进式 rehash[redis-hash, rehash]",
            "go 程与线程[goroutine, switch-cost]",
            "关于[]");
  }

  @Test
  void givesFoldersPagesAndPassesThroughThoseThatOnlyHoldFolders() {
    TopicPage os = page("notes/os/index.html", TopicPage.class);
    assertThat(os.title()).isEqualTo("os");
    assertThat(os.facts()).isEmpty();
    assertThat(os.notes()).extracting("href").containsExactly("n-1a2b.html");
    TopicPage redis = page("notes/redis/index.html", TopicPage.class);
    assertThat(redis.body()).contains("从数据结构到集群。");
    assertThat(redis.questions()).extracting(Asked::text).hasSize(2);
    assertThat(composition.pages())
        .extracting(page -> page.path().value())
        .doesNotContain("notes/index.html");
    HomePage home = page("index.html", HomePage.class);
    assertThat(home.topics())
        .containsExactly(
            new CountedLink("Redis", "notes/redis/index.html", 2),
            new CountedLink("os", "notes/os/index.html", 1));
    assertThat(home.loose()).containsExactly(new PageLink("关于", "about.html"));
  }

  @Test
  void showsTheTopicsAndOnlyTheNotesOfThePagesOwn() {
    Navigation menu = page("notes/redis/dict.html", NotePage.class).frame().navigation();
    assertThat(menu.topic()).contains(new PageLink("Redis", "index.html"));
    assertThat(menu.notes()).extracting("title").containsExactly("字典 dict 的结构", "渐进式 rehash");
    assertThat(menu.notes()).extracting("current").containsExactly(true, false);
    assertThat(menu.topics()).extracting("title").containsExactly("Redis", "os");
    assertThat(page("all.html", AllPage.class).frame().navigation().notes()).isEmpty();
  }

  @Test
  void laysOutARoundAsAChecklist() {
    RoundPage round = page("rounds/3.html", RoundPage.class);
    assertThat(round.previous()).contains(new PageLink("一面：基础技术面", "1.html"));
    assertThat(round.depth()).isEqualTo(3);
    assertThat(round.self().vague()).isEqualTo(1);
    assertThat(round.review()).contains("<h2 id=\"复盘\">");
    QuestionCard goroutine = round.groups().getFirst().cards().getFirst();
    assertThat(goroutine.missing()).isFalse();
    assertThat(goroutine.answers())
        .containsExactly(new PageLink("go 程与线程", "../notes/os/n-1a2b.html"));
    DrillLevel first = goroutine.followUps().getFirst();
    assertThat(first.followUps().getFirst().depth()).isEqualTo(2);
    assertThat(first.followUps().getFirst().missing()).isTrue();
    QuestionCard cpu = round.groups().get(1).cards().getFirst();
    assertThat(cpu.missing()).isTrue();
    assertThat(cpu.aids().steps()).first().isEqualTo("<code>top</code> 找进程");
    QuestionCard moments = round.groups().get(1).cards().getLast();
    assertThat(moments.procedure().orElseThrow().page())
        .isEqualTo(new PageLink("系统设计流程", "../procedures/design.html"));
    ProcedurePage way = page("procedures/design.html", ProcedurePage.class);
    assertThat(way.questions()).extracting(Asked::text).containsExactly("设计朋友圈");
    assertThat(way.stages().getFirst().gate()).isEqualTo(2);
  }

  @Test
  void handsTheSearchTheNamesOfTagsAndTopicsTheLargestFirst() {
    assertThat(file(composition, "search/names.js"))
        .isEqualTo(
            "zhuji.search.put(\"names\",\"\",{\"tag\":{\"names\":[\"Redis\",\"c++\",\"os\",\"哈希表\","
                + "\"操作系统\"],\"pages\":\" c-cedb1bac  4d604b27 36048003\",\"notes\":[2,1,0,1,1],"
                + "\"asked\":[2,0,1,0,0]},\"topic\":{\"names\":[\"Redis\",\"os\"],\"pages\":"
                + "\"notes/redis/index.html notes/os/index.html\",\"notes\":[2,1]}});\n");
    assertThat(composition.pages())
        .extracting(page -> page.path().value())
        .contains("tags/redis.html", "tags/c-cedb1bac.html", "tags/os.html");
  }

  @Test
  void namesTheOtherRoundsThatAskedTheSame() {
    SampleSite sample = SampleSite.interview();
    String path = "rounds/4.md";
    sample.note(path, "四面：加面", Defaults.meta(NoteType.ROUND), Body.EMPTY, Map.of(), Set.of());
    sample.round(
        new Round(
            new SourcePath(path),
            4,
            "四面：加面",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Body.EMPTY,
            List.of(
                sample.group(
                    "再问", List.of(), sample.question(path, "rehash", "rehash？", Optional.empty()))),
            List.of()));
    RoundPage first = page(compose(sample, Optional.empty()), "rounds/1.html", RoundPage.class);
    assertThat(first.groups().getFirst().cards().getLast().elsewhere())
        .containsExactly(new PageLink("四面", "4.html#q-rehash"));
  }

  @Test
  void shelvesNotesAndQuestionsUnderTags() {
    TagPage tag = page("tags/redis.html", TagPage.class);
    assertThat(tag.notes()).hasSize(2);
    assertThat(tag.questions()).extracting(Asked::text).hasSize(2);
    assertThat(composition.pages())
        .extracting(page -> page.path().value())
        .anyMatch(path -> path.matches("tags/c-[0-9a-f]{8}\\.html"))
        .anyMatch(path -> path.matches("tags/[0-9a-f]{8}\\.html"));
  }

  @Test
  void writesFeedsOnlyWhenItKnowsWhereTheSiteIs() {
    assertThat(composition.files())
        .extracting(file -> file.path().value())
        .filteredOn(path -> !path.startsWith("assets/previews/"))
        .containsExactlyInAnyOrder(
            ".nojekyll", "llms.txt", "search/names.js", "study/questions.js", "assets/titles.js");
    assertThat(file(composition, "llms.txt"))
        .startsWith("# 面试知识库\n\n> 后端面试的笔记、轮次与追问。\n")
        .contains("\n## Redis\n\n- [Redis](notes/redis/index.html)\n");
    Composition published =
        compose(SampleSite.interview(), Optional.of("https://example.org/notes/"));
    assertThat(file(published, "sitemap.xml"))
        .contains("<url><loc>https://example.org/notes/notes/redis/rehash.html</loc></url>")
        .doesNotContain("404.html", "search.html", "study.html", "store.html");
    assertThat(file(published, "feed.xml"))
        .contains("<updated>2026-11-21T00:00:00Z</updated>")
        .contains("<id>https://example.org/notes/notes/redis/dict.html</id>");
  }

  @Test
  void pointsFromAMissingPageToThePublishedSite() {
    assertThat(page("404.html", MissingPage.class).home().href()).isEqualTo("index.html");
    Composition published = compose(SampleSite.interview(), Optional.of("https://example.org/n/"));
    MissingPage missing = page(published, "404.html", MissingPage.class);
    assertThat(missing.home().href()).isEqualTo("https://example.org/n/index.html");
    assertThat(missing.frame().root()).isEqualTo("https://example.org/n/");
  }

  @Test
  void leavesOutAPageWhosePlaceANoteHas() {
    SampleSite sample = SampleSite.interview();
    sample.note("all.md", "所有");
    Composition composed = compose(sample, Optional.empty());
    assertThat(composed.problems())
        .singleElement()
        .hasToString(
            "all.md: error[page-duplicate]: the page all.html is already made for something else\n"
                + "  hint: give the note another permalink in its front matter");
    assertThat(page(composed, "all.html", NotePage.class).title()).isEqualTo("所有");
  }

  @Test
  void givesEqualPagesForEqualInput() {
    assertThat(compose(SampleSite.interview(), Optional.empty())).isEqualTo(composition);
  }
}
