package dev.zhuji.page;

import dev.zhuji.diagnostic.Position;
import dev.zhuji.model.Aids;
import dev.zhuji.model.Body;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Edge;
import dev.zhuji.model.Feature;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Heading;
import dev.zhuji.model.History;
import dev.zhuji.model.Item;
import dev.zhuji.model.Link;
import dev.zhuji.model.LinkGraph;
import dev.zhuji.model.Meta;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Quote;
import dev.zhuji.model.Rating;
import dev.zhuji.model.Round;
import dev.zhuji.model.Section;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import dev.zhuji.rounds.Surveyor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a linked site by hand, as the earlier stages would hand it over. */
public final class SampleSite {

  private final List<Note> notes = new ArrayList<>();
  private final Map<SourcePath, OutputPath> pages = new LinkedHashMap<>();
  private final Map<SourcePath, OutputPath> files = new LinkedHashMap<>();
  private final Map<Link, Destination> destinations = new HashMap<>();
  private final Map<SourcePath, History> histories = new HashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Round> rounds = new ArrayList<>();
  private final List<Procedure> procedures = new ArrayList<>();
  private int line;

  public static Settings settings(Optional<String> baseUrl) {
    return settings(baseUrl, "zh-CN");
  }

  public static Settings settings(Optional<String> baseUrl, String language) {
    return new Settings(
        Optional.of("abcdefghijklmnop"),
        "面试知识库",
        Optional.of("后端面试的笔记、轮次与追问。"),
        Optional.empty(),
        language,
        baseUrl,
        Optional.of("https://example.org/edit/"),
        Map.of(),
        List.of(),
        true,
        true,
        true,
        false,
        false,
        true);
  }

  /** A note with tags, at the page that its path gives; sections of {@link #section}. */
  SampleSite note(String path, String title, Section... sections) {
    return note(path, title, Meta.EMPTY, Body.EMPTY, Map.of(), Set.of(), sections);
  }

  SampleSite note(
      String path,
      String title,
      Meta meta,
      Body footnotes,
      Map<String, Body> blocks,
      Set<Feature> features,
      Section... sections) {
    SourcePath source = new SourcePath(path);
    List<Section> all =
        sections.length == 0 ? List.of(lead("<p>" + title + "的正文。</p>\n")) : List.of(sections);
    notes.add(
        new Note(
            source,
            meta,
            title,
            title,
            Optional.of(title),
            all,
            footnotes,
            blocks,
            Set.of(),
            List.of(),
            features,
            1400,
            List.of()));
    pages.put(
        source,
        new OutputPath(
            path.replaceAll("(?i)(README|index)\\.md$", "index.html")
                .replaceAll("\\.md$", ".html")));
    return this;
  }

  SampleSite page(String path, String page) {
    pages.put(new SourcePath(path), new OutputPath(page));
    return this;
  }

  SampleSite file(String path) {
    files.put(new SourcePath(path), new OutputPath(path));
    return this;
  }

  SampleSite dated(String path, String created, String updated) {
    histories.put(
        new SourcePath(path), new History(LocalDate.parse(created), LocalDate.parse(updated)));
    return this;
  }

  SampleSite round(Round round) {
    rounds.add(round);
    return this;
  }

  SampleSite procedure(Procedure procedure) {
    procedures.add(procedure);
    return this;
  }

  static Section lead(String html) {
    return new Section(Optional.empty(), body(html), html.replaceAll("<[^>]+>", ""), List.of());
  }

  static Section section(int level, String title, Object... parts) {
    List<Fragment> fragments = new ArrayList<>();
    fragments.add(new Fragment.Markup("<h" + level));
    fragments.add(new Fragment.Id(title));
    fragments.add(new Fragment.Markup(">" + title + "</h" + level + ">\n"));
    fragments.addAll(body(parts).fragments());
    return new Section(
        Optional.of(new Heading(level, title, title, new Position("x.md", 1, 0))),
        new Body(fragments),
        title,
        List.of());
  }

  /** Strings are finished HTML, fragments are themselves. */
  static Body body(Object... parts) {
    return new Body(
        Stream.of(parts)
            .map(part -> part instanceof Fragment f ? f : new Fragment.Markup((String) part))
            .toList());
  }

  /** A link in {@code from} that leads to {@code destination}. */
  Link link(String from, Link.Use use, Destination destination, Quote quote) {
    line++;
    Target target =
        switch (destination) {
          case Destination.ToUrl(String url) -> new Target.External(url);
          case Destination other -> new Target.Wiki("目标" + line, List.of(), Optional.empty());
        };
    Link link = new Link(target, use, quote, new Position(from, line, 1));
    destinations.put(link, destination);
    SourcePath source = new SourcePath(from);
    if (destination instanceof Destination.ToNote(var note, var anchor) && !note.equals(source)) {
      edges.add(new Edge(source, link, note, anchor));
    }
    return link;
  }

  Fragment.Reference to(String from, String note, String words) {
    return to(from, note, Optional.empty(), words);
  }

  Fragment.Reference to(String from, String note, Optional<String> anchor, String words) {
    Destination destination = new Destination.ToNote(new SourcePath(note), anchor);
    Quote quote = new Quote("前文", words, "后文。");
    return new Fragment.Reference(
        link(from, Link.Use.LINK, destination, quote), body(words), Optional.empty());
  }

  Fragment.Reference url(String from, String url, String words) {
    return new Fragment.Reference(
        link(from, Link.Use.LINK, new Destination.ToUrl(url), new Quote("", words, "")),
        body(words),
        Optional.empty());
  }

  Fragment.Reference broken(String from, String words) {
    return new Fragment.Reference(
        link(from, Link.Use.LINK, new Destination.Broken(List.of()), new Quote("", words, "")),
        body(words),
        Optional.empty());
  }

  Fragment.Picture picture(String from, String file, String alt) {
    Destination destination = new Destination.ToFile(new SourcePath(file), Optional.empty());
    return new Fragment.Picture(
        link(from, Link.Use.IMAGE, destination, new Quote("", alt, "")),
        alt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Fragment.Embed embed(String from, Destination destination) {
    return new Fragment.Embed(
        link(from, Link.Use.EMBED, destination, new Quote("", "嵌入", "")), "嵌入");
  }

  Item.Reference answer(String from, String note) {
    return new Item.Reference(to(from, note, "答案").link(), "答案");
  }

  Question question(
      String from, String id, String text, Optional<Rating> self, FollowUp... followUps) {
    return question(from, id, text, self, List.of(), Aids.NONE, Optional.empty(), followUps);
  }

  Question question(
      String from,
      String id,
      String text,
      Optional<Rating> self,
      List<Item.Reference> answers,
      Aids aids,
      Optional<String> procedure,
      FollowUp... followUps) {
    return new Question(
        new QuestionId(id),
        List.of(),
        QuestionKind.QA,
        text,
        List.of(),
        body(text),
        answers,
        aids,
        Body.EMPTY,
        List.of(followUps),
        List.of(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        self,
        procedure,
        new Position(from, 1, 1));
  }

  FollowUp followUp(
      String from, String id, String text, List<Item.Reference> answers, FollowUp... below) {
    return new FollowUp(
        new QuestionId(id),
        List.of(),
        false,
        text,
        List.of(),
        body(text),
        answers,
        Aids.NONE,
        Body.EMPTY,
        Optional.empty(),
        List.of(below),
        new Position(from, 1, 1));
  }

  Round.Group group(String title, List<String> tags, Question... questions) {
    return new Round.Group(
        Optional.of(new Heading(2, title, title, new Position("r.md", 1, 0))),
        tags,
        List.of(questions));
  }

  public Site site() {
    Map<SourcePath, List<Edge>> outgoing =
        edges.stream().collect(Collectors.groupingBy(Edge::from));
    Map<SourcePath, List<Edge>> incoming = edges.stream().collect(Collectors.groupingBy(Edge::to));
    return new Site(
        notes, pages, files, destinations, new LinkGraph(outgoing, incoming), histories, List.of());
  }

  public Plan plan() {
    return new Plan(rounds, procedures, Surveyor.survey(site(), rounds), List.of());
  }

  /** A small knowledge base with every kind of page. */
  public static SampleSite interview() {
    SampleSite s = new SampleSite();
    String home = "index.md";
    String rehash = "notes/redis/rehash.md";
    String dict = "notes/redis/dict.md";
    String round1 = "rounds/1.md";
    String round3 = "rounds/3.md";
    s.note(home, "首页", lead("<p>这里是三轮面试的题目与笔记。</p>\n"));
    s.note(
        "notes/redis/index.md",
        "Redis",
        lead("<p>从数据结构到集群。</p>\n"),
        section(2, "怎么读", body("<p>先读字典。</p>\n").fragments().toArray()));
    s.note(
        dict,
        "字典 dict 的结构",
        Defaults.meta(NoteType.NOTE, "Redis", "哈希表"),
        Body.EMPTY,
        Map.of(),
        Set.of(),
        lead("<p>字典是两张桶数组。</p>\n"),
        section(2, "两张表", "<p>平时第二张是空的，见", s.to(dict, rehash, "渐进式 rehash"), "。</p>\n"));
    s.note(
        rehash,
        "渐进式 rehash",
        Defaults.meta(NoteType.NOTE, "Redis", "c++"),
        body(
            "<section class=\"footnotes\"><ol><li",
            new Fragment.Id("fn-1"),
            ">注。<a href=\"",
            new Fragment.Jump("fnref-1"),
            "\">↩</a></li></ol></section>\n"),
        Map.of("要点", body("<p", new Fragment.Id("要点"), ">一块。</p>\n")),
        Set.of(Feature.MATH, Feature.MERMAID),
        lead("<p>把一次长停顿切碎，读 <code>rehashidx</code>。</p>\n"),
        section(
            2,
            "扩容与缩容的条件",
            "<p>负载因子 1<sup class=\"footnote-ref\"><a",
            new Fragment.Id("fnref-1"),
            " href=\"",
            new Fragment.Jump("fn-1"),
            "\">1</a></sup>，见",
            s.to(rehash, dict, Optional.of("两张表"), "字典"),
            "和",
            s.url(rehash, "https://redis.io/docs", "官方文档"),
            "，还有",
            s.broken(rehash, "写时复制"),
            "。</p>\n"),
        section(4, "后台步", "<p>每 100 ms 最多 1 ms：<span class=\"math\" data-tex>O(1)</span>。</p>\n"),
        section(
            2,
            "每一步搬多少",
            "<figure class=\"code\" data-lang=\"c\"><figcaption>dict.c</figcaption><pre><code><span"
                + " class=\"k\">int</span> dictRehash(dict *d, int n) {\n"
                + "<span class=\"line hl\">  return 0; <span class=\"c\">// 到上界，下次再来</span>\n"
                + "</span>}\n"
                + "</code></pre></figure>\n",
            "<div class=\"callout callout-warning\" data-callout=\"warning\" role=\"note\"><p"
                + " class=\"callout-title\">注意</p><div class=\"callout-body\"><p>后台步只管键空间的字典。某个大"
                + " Hash 内部的 dict 只靠访问推进。</p></div></div>\n",
            "<details class=\"callout callout-example\" data-callout=\"example\"><summary"
                + " class=\"callout-title\">例子</summary><div class=\"callout-body\"><p>哈希低三位是"
                + " <code>010</code> 的留在 2 号桶。</p></div></details>\n",
            "<div class=\"table\"><table><thead><tr><th>维度</th><th>Redis"
                + " dict</th><th>HashMap</th></tr></thead><tbody><tr><td>触发</td><td>插入前，负载因子"
                + " 1</td><td>插入后，&gt; 0.75</td></tr><tr><td>节奏</td><td>每次操作 1"
                + " 桶</td><td>一次搬完</td></tr></tbody></table></div>\n",
            "<figure class=\"mermaid\"><pre><code>graph LR\n"
                + "  A[旧表] --&gt; B[新表]\n"
                + "</code></pre></figure>\n"),
        section(
            2,
            "追问",
            "<details class=\"callout callout-why\" data-callout=\"why\" open><summary"
                + " class=\"callout-title\">为什么 Redis 不能一次搬完？</summary><div"
                + " class=\"callout-body\"><p>命令在主线程串行执行。</p>\n"
                + "<details class=\"callout callout-why\" data-callout=\"why\"><summary"
                + " class=\"callout-title\">为什么不开线程帮着搬？</summary><div"
                + " class=\"callout-body\"><p>键空间没有锁。</p></div></details></div></details>\n",
            "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"完成\">"
                + " 读源码</li><li>新写只进新表，旧表<em>只减不增</em>。</li></ul>\n"));
    s.note(
        "notes/os/线程.md",
        "go 程与线程",
        Defaults.meta(NoteType.NOTE, "操作系统"),
        Body.EMPTY,
        Map.of(),
        Set.of());
    s.page("notes/os/线程.md", "notes/os/n-1a2b.html");
    s.note("about.md", "关于");
    s.note(
        "rounds/1.md", "一面：基础技术面", Defaults.meta(NoteType.ROUND), Body.EMPTY, Map.of(), Set.of());
    s.note(
        "rounds/3.md", "三面：综合技术面", Defaults.meta(NoteType.ROUND), Body.EMPTY, Map.of(), Set.of());
    s.note(
        "procedures/design.md",
        "系统设计流程",
        Defaults.meta(NoteType.PROCEDURE),
        Body.EMPTY,
        Map.of(),
        Set.of(),
        lead("<p>先问约束。</p>\n"));
    s.dated(rehash, "2026-11-01", "2026-11-21").dated(dict, "2026-11-02", "2026-11-19");
    s.round(
        new Round(
            new SourcePath(round1),
            1,
            "一面：基础技术面",
            Optional.of("电话"),
            OptionalInt.of(45),
            Optional.of("通过"),
            body("<p>基础题。</p>\n"),
            List.of(
                s.group(
                    "Redis",
                    List.of("Redis"),
                    s.question(
                        round1,
                        "redis-hash",
                        "Redis 的 hash 怎么实现的？",
                        Optional.of(Rating.KNOWN),
                        List.of(s.answer(round1, dict), s.answer(round1, rehash)),
                        new Aids(
                            List.of(body("两张桶数组"), body("渐进式 <code>rehash</code>")),
                            List.of(),
                            List.of(body("说成红黑树")),
                            List.of(body("想想扩容"))),
                        Optional.empty()),
                    s.question(
                        round1,
                        "rehash",
                        "rehash 过程讲一下？",
                        Optional.of(Rating.VAGUE),
                        List.of(s.answer(round1, rehash)),
                        Aids.NONE,
                        Optional.empty())),
                s.group(
                    "分布式",
                    List.of(),
                    s.question(
                        round1, "paxos-zab", "Paxos 和 ZAB 的区别？", Optional.of(Rating.FAILED)))),
            List.of()));
    s.round(
        new Round(
            new SourcePath(round3),
            3,
            "三面：综合技术面",
            Optional.of("现场"),
            OptionalInt.of(60),
            Optional.of("未通过"),
            Body.EMPTY,
            List.of(
                s.group(
                    "并发与操作系统",
                    List.of("os"),
                    s.question(
                        round3,
                        "goroutine",
                        "go 程和线程有什么区别？",
                        Optional.of(Rating.VAGUE),
                        List.of(s.answer(round3, "notes/os/线程.md")),
                        Aids.NONE,
                        Optional.empty(),
                        s.followUp(
                            round3,
                            "switch-cost",
                            "为什么线程切换成本高？",
                            List.of(s.answer(round3, "notes/os/线程.md")),
                            s.followUp(
                                round3,
                                "mode-cost",
                                "为什么用户态和内核态之间切换成本高？",
                                List.of(),
                                s.followUp(round3, "tlb", "TLB 和缓存会怎样？", List.of()))))),
                s.group(
                    "问题定位",
                    List.of(),
                    s.question(
                        round3,
                        "cpu-100",
                        "服务器 CPU 100% 怎么定位？",
                        Optional.empty(),
                        List.of(),
                        new Aids(
                            List.of(),
                            List.of(
                                body("<code>top</code> 找进程"),
                                body("<code>top -Hp</code> 找线程"),
                                body("打印线程栈")),
                            List.of(body("先翻业务日志")),
                            List.of()),
                        Optional.empty()),
                    s.question(
                        round3,
                        "moments",
                        "设计朋友圈",
                        Optional.empty(),
                        List.of(),
                        Aids.NONE,
                        Optional.of("system-design")))),
            List.of(section(2, "复盘", "<p>先问清约束，再动手画。</p>\n"))));
    s.procedure(
        new Procedure(
            new SourcePath("procedures/design.md"),
            "system-design",
            "系统设计流程",
            List.of(
                new Procedure.Stage(
                    new Heading(2, "澄清与约束", "澄清与约束", new Position("p.md", 3, 0)),
                    OptionalInt.of(5),
                    2,
                    List.of(body("核心用例"), body("读写比"), body("峰值 QPS")),
                    Body.EMPTY),
                new Procedure.Stage(
                    new Heading(2, "接口与表结构", "接口与表结构", new Position("p.md", 9, 0)),
                    OptionalInt.of(8),
                    0,
                    List.of(),
                    Body.EMPTY))));
    return s;
  }
}
