package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.Feature;
import dev.zhuji.model.Item;
import dev.zhuji.model.LineMap;
import dev.zhuji.model.Link;
import dev.zhuji.model.Meta;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Quote;
import dev.zhuji.model.Section;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteParserTest {

  private static Note parse(String markdown) {
    return new NoteParser().parse(Html.source(markdown));
  }

  private static Note round(String markdown) {
    SourcePath path = new SourcePath("rounds/3.md");
    return new NoteParser()
        .parse(
            new Source(
                path, Defaults.meta(NoteType.ROUND), markdown, LineMap.of(path, 9), List.of()));
  }

  @Test
  void aHeadingOpensASectionWithItsPlainText() {
    Note note =
        parse("前言。\n\n## 步骤 <!-- gate: 4 -->\n\n见 `ht[0]`。\n\n| a | b |\n|--|--|\n| 1 | 2 |\n");

    assertThat(note.sections())
        .extracting(Section::text)
        .containsExactly("前言。", "见 ht[0]。\na b \n1 2");
    assertThat(note.sections().get(1).heading().orElseThrow().toString())
        .isEqualTo(
            "Heading[level=2, title=步骤, anchor=步骤, comment=Optional[gate: 4], at=note.md:3:1]");
  }

  @Test
  void anH1ThatOpensTheNoteIsItsHeadline() {
    Note note = parse("<!-- 草稿 -->\n# *渐进式* rehash\n\n正文\n\n# 又一个\n");

    assertThat(note.title()).isEqualTo("渐进式 rehash");
    assertThat(note.headline()).isEqualTo("渐进式 rehash");
    assertThat(note.headlineAnchor()).contains("渐进式-rehash");
    assertThat(note.anchors()).containsExactlyInAnyOrder("渐进式-rehash", "又一个");
    assertThat(Html.of(note)).isEqualTo("<p>正文</p>\n<h1 id=\"又一个\">又一个</h1>\n");
  }

  @Test
  void aHeadingInsideABlockIsNeverThePagesOwn() {
    assertThat(Html.of("::: tip\n# 甲\n:::\n\n> # 乙\n"))
        .contains("<h2 id=\"甲\">甲</h2>", "<h2 id=\"乙\">乙</h2>");
  }

  @Test
  void aHeadlineWithTwoIdsKeepsBoth() {
    Note note = parse("<a id=\"top\"></a>\n\n# 总览\n\n正文\n");

    assertThat(note.headlineAnchor()).contains("top");
    assertThat(Html.of(note)).isEqualTo("<span id=\"总览\"></span><p>正文</p>\n");
  }

  @Test
  void aNoteWithoutHeadingsIsCalledAfterItsFile() {
    assertThat(parse("正文").title()).isEqualTo("note");
    SourcePath path = new SourcePath("db/redis/README.md");
    Source index = new Source(path, Meta.EMPTY, "正文", LineMap.of(path, 1), List.of());
    assertThat(new NoteParser().parse(index).title()).isEqualTo("redis");
  }

  @Test
  void aLinkKnowsItsSentence() {
    Note note = parse("前一句。扩容由[渐进式 rehash](dict.md#步骤)完成，很快。后一句。");

    assertThat(note.links())
        .containsExactly(
            new Link(
                new Target.Relative("dict.md", Optional.empty(), Optional.of("步骤")),
                Link.Use.LINK,
                new Quote("扩容由", "渐进式 rehash", "完成，很快。"),
                new dev.zhuji.diagnostic.Position("note.md", 1, 8)));
  }

  @Test
  void aQuoteIsCutAtItsFarEnds() {
    Quote quote =
        parse("长".repeat(300) + "[锁](a.md)" + "尾".repeat(300)).links().getFirst().context();

    assertThat(quote.before() + quote.words() + quote.after()).hasSize(160);
    assertThat(quote.before()).isEqualTo("长".repeat(80));
    assertThat(quote.words()).isEqualTo("锁");
  }

  @Test
  void targetsAreReadAsTheirAuthorMeantThem() {
    Note note =
        parse(
            "[a](/os/%E9%94%81%20x.md?v=1#%E5%85%AC) [b](mailto:a@b.c) [c](//cdn/x) [d](100%.md)"
                + " [[a b#C#D]] ![[x.png]] ![[n#^q]]\n\n![[n]]\n\n<img src='图 1.png'>\n");

    assertThat(note.links())
        .extracting(Link::target)
        .containsExactly(
            new Target.Relative("/os/锁 x.md", Optional.of("v=1"), Optional.of("公")),
            new Target.External("mailto:a@b.c"),
            new Target.External("//cdn/x"),
            new Target.Relative("100%.md", Optional.empty(), Optional.empty()),
            new Target.Wiki("a b", List.of("C", "D"), Optional.empty()),
            new Target.Wiki("x.png", List.of(), Optional.empty()),
            new Target.Wiki("n", List.of(), Optional.of("q")),
            new Target.Wiki("n", List.of(), Optional.empty()),
            new Target.Relative("图 1.png", Optional.empty(), Optional.empty()));
    assertThat(note.links())
        .extracting(Link::use)
        .containsExactly(
            Link.Use.LINK,
            Link.Use.LINK,
            Link.Use.LINK,
            Link.Use.LINK,
            Link.Use.LINK,
            Link.Use.IMAGE,
            Link.Use.LINK,
            Link.Use.EMBED,
            Link.Use.IMAGE);
  }

  @Test
  void anEmbedInsideALineIsALinkAndReported() {
    assertThat(parse("见 ![[b]]\n\n| a |\n|---|\n| ![[c]] |\n\n行\n![[d]]\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "note.md:1:3: warning[embed-kind]: an embed stands on a line of its own\n"
                + "  hint: it is shown as a link",
            "note.md:5:3: warning[embed-kind]: an embed stands on a line of its own\n"
                + "  hint: it is shown as a link");
  }

  @Test
  void anItemThatIsEmbeddedIsAListOfOne() {
    Note note = parse("- 甲 ^a\n\n3. 乙\n4. 丙 ^c\n");

    assertThat(Html.of(note.blocks().getOrDefault("a", Body.EMPTY)))
        .isEqualTo("<ul>\n<li id=\"^a\">甲</li>\n</ul>\n");
    assertThat(Html.of(note.blocks().getOrDefault("c", Body.EMPTY)))
        .isEqualTo("<ol start=\"4\">\n<li id=\"^c\">丙</li>\n</ol>\n");
  }

  @Test
  void linksThatRunCodeAreReportedHoweverTheyAreSpelt() {
    Note note =
        parse(
            "[a](javascript:x)\n[b](JaVa&#9;Script:x)\n<javascript:x>\n"
                + "<a href=\" java\tscript:x\">c</a>\n[d](data:text/html,x)\n[e][r]\n"
                + "![ok](data:image/png;base64,AA)\n\n[r]: vbscript:x\n");

    assertThat(note.problems())
        .hasSize(6)
        .allMatch(found -> found.code().id().equals("link-unsafe"));
    assertThat(note.problems().getFirst().toString())
        .isEqualTo(
            "note.md:1:1: error[link-unsafe]: a link may not start with javascript:\n"
                + "  hint: the words stay, the link is left out");
    assertThat(Html.of(note)).doesNotContainIgnoringCase("href");
    assertThat(note.links()).hasSize(1);
  }

  @Test
  void aStyleElementIsLeftOutWithWhatStandsInIt() {
    Note note =
        parse(
            "<style>\nbody{display:none}\n\na{background:url(https://example.org/x)}\n</style>\n\n"
                + "前 <style>b{background:url(https://example.org/y)} *i* </style> 后\n\n"
                + "<div style='color:red'>\n<style>p{}\n\n文\n");

    assertThat(note.problems())
        .extracting(found -> found.at() + " " + found.message())
        .containsExactly(
            "note.md:1:1 <style> is left out of the page",
            "note.md:7:3 <style> is left out of the page",
            "note.md:10:1 <style> is left out of the page");
    assertThat(note.problems().getFirst().hint().orElseThrow()).contains("theme");
    assertThat(Html.of(note))
        .isEqualTo("\n<p>前  后</p>\n<div style='color:red'>\n</div>\n<p>文</p>\n");
    assertThat(note.links()).isEmpty();
  }

  @Test
  void aPictureWithAHashInItsNameIsAPicture() {
    assertThat(Html.asWritten("![[i#1 (x)&%.svg|80]]\n\n见 ![[图#2.png]]。\n"))
        .contains("<img src=\"[[i#1 (x)&amp;%.svg]]\" alt=\"i#1 (x)&amp;%.svg\" width=\"80\">")
        .contains("<img src=\"[[图#2.png]]\" alt=\"图#2.png\">");
    assertThat(parse("![[i#1.svg]]\n\n![[笔记#节]]\n").problems()).isEmpty();
  }

  @Test
  void htmlThatActsIsLeftOutAndReported() {
    Note note =
        parse(
            "字 <b OnClick='x()'>粗</b>\n\n<script>\nalert('<b>')\n</script>\n\n<BASE href=/x>\n\n"
                + "<iframe src='https://example.org/'>里面</iframe>\n\n`<script>`\n");

    assertThat(note.problems())
        .extracting(found -> found.at() + " " + found.message())
        .containsExactly(
            "note.md:1:6 the attribute onclick is left out of the page",
            "note.md:3:1 <script> is left out of the page",
            "note.md:7:1 <base> is left out of the page",
            "note.md:9:1 <iframe> is left out of the page");
    assertThat(Html.of(note))
        .doesNotContain("alert", "<script", "example.org")
        .containsIgnoringCase("<b>粗</b>")
        .contains("里面", "<code>&lt;script&gt;</code>");
    assertThat(note.links()).isEmpty();
  }

  @Test
  void typographicQuotesAroundAnAttributeOfHtmlAreMeantAsQuotes() {
    assertThat(Html.of("<p style=”color:gray;font-size:13px”>字</p>\n"))
        .contains("<p style=\"color:gray;font-size:13px\">字</p>");
    assertThat(Html.of("<p title='”'>字</p>\n")).contains("<p title='”'>");
  }

  @Test
  void whatIsNeverClosedIsReportedWhereItOpens() {
    assertThat(parse("字\n\n  ```java\nint x;\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "note.md:3:3: warning[fence-unclosed]: this code fence is never closed\n"
                + "  hint: end it with ``` on a line of its own");
    assertThat(parse("字\n\n::: tip\n字\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "note.md:3:1: warning[container-unclosed]: this container is never closed: ::: tip\n"
                + "  hint: end it with ::: on a line of its own");
    assertThat(parse("$$\nx\n").problems())
        .extracting(found -> found.code().id())
        .containsExactly("fence-unclosed");
  }

  @Test
  void longerColonsCloseTheOuterContainer() {
    assertThat(Html.of(":::: tip A\n::: info B\n字\n:::\n::::\n后\n"))
        .isEqualTo(Html.of("::: tip A\n::: info B\n字\n:::\n:::\n\n后\n"))
        .endsWith("</div></div>\n<p>后</p>\n");
  }

  @Test
  void formulasAndDiagramsAskForTheirScripts() {
    assertThat(parse("$x$\n").features()).containsExactly(Feature.MATH);
    assertThat(parse("```mermaid\na\n```\n").features()).containsExactly(Feature.MERMAID);
    assertThat(parse("`$x$` 和 $5\n").features()).isEmpty();
  }

  @Test
  void lengthCountsHanCharactersAndWordsWithoutCode() {
    assertThat(parse("渐进式 rehash is fine。\n\n`int x`\n\n```\ncode here\n```\n").length())
        .isEqualTo(6);
  }

  @Test
  void aSectionInsideRawHtmlStaysInsideIt() {
    Note note = parse("<details>\n<summary>答案</summary>\n\n## 题\n\n字\n\n</details>\n\n## 后\n");

    assertThat(note.sections()).hasSize(2);
    assertThat(note.anchors()).contains("题", "后");
  }

  @Test
  void calloutsHaveTitlesInTheNotesLanguage() {
    String callout = "> [!TIP]\n> text\n";
    Note english = new NoteParser("en").parse(Html.source(callout));

    assertThat(Html.of(english)).contains("<p class=\"callout-title\">Tip</p>");
    assertThat(Html.of(parse(callout))).contains("<p class=\"callout-title\">提示</p>");
    assertThat(Html.of(parse("> [!自定义]\n> 字\n")))
        .contains("data-callout=\"note\"", "<p class=\"callout-title\">自定义</p>");
  }

  @Test
  void aRoundsItemsAreATree() {
    Note note =
        round(
            """
            ## 并发与操作系统 #os

            - [ ] go 程和线程有什么区别？ [协程与线程](../os/go.md) <!-- q: go; min: 3 -->
              - 要点：栈大小；**调度**
              - 追问：为什么切换成本高？ [[上下文切换]]
                - [x] 追问：TLB 会怎样？

              补充一段。
            - 无链接
            """);

    assertThat(note.sections().get(1).items()).hasSize(2);
    Item question = note.sections().get(1).items().getFirst();
    assertThat(question.text()).isEqualTo("go 程和线程有什么区别？");
    assertThat(Html.of(question.label())).isEqualTo("go 程和线程有什么区别？");
    assertThat(question.checked()).contains(false);
    assertThat(question.comment()).contains("q: go; min: 3");
    assertThat(question.links()).extracting(Item.Reference::words).containsExactly("协程与线程");
    assertThat(Html.of(question.detail())).isEqualTo("<p>补充一段。</p>\n");
    assertThat(question.at().toString()).isEqualTo("rounds/3.md:11:1");
    assertThat(question.children())
        .extracting(Item::text)
        .containsExactly("要点：栈大小；调度", "追问：为什么切换成本高？");
    Item deepest = question.children().get(1).children().getFirst();
    assertThat(deepest.checked()).contains(true);
    assertThat(deepest.at().toString()).isEqualTo("rounds/3.md:14:5");
    assertThat(note.links()).hasSize(2);
  }

  @Test
  void anyNumberOfThreadsMayParseAtOnce() {
    String markdown =
        "# 题\n\n- [x] a [[b]]\n\n```java\nint x = 1; /* c\n*/\n```\n\n| a |\n|--|\n| `b` |\n";
    Note expected = parse(markdown);

    List<Note> notes =
        java.util.stream.IntStream.range(0, 500).parallel().mapToObj(i -> parse(markdown)).toList();

    assertThat(notes).allMatch(expected::equals);
  }
}
