package dev.zhuji.page;

import static dev.zhuji.page.SampleSite.body;
import static dev.zhuji.page.SampleSite.lead;
import static dev.zhuji.page.SampleSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Body;
import dev.zhuji.model.Composition;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Feature;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link;
import dev.zhuji.model.Meta;
import dev.zhuji.model.NotePage;
import dev.zhuji.model.Quote;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FillerTest {

  @TempDir private Path content;

  private final SampleSite sample = new SampleSite();

  private NotePage page(String path) {
    Composition composition =
        Composer.compose(
            sample.site(), sample.plan(), SampleSite.settings(Optional.empty()), content);
    return composition.pages().stream()
        .filter(page -> page.path().value().equals(path))
        .map(NotePage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Destination.ToNote to(String note) {
    return new Destination.ToNote(new SourcePath(note), Optional.empty());
  }

  @Test
  void writesLinksAsTheirPageNeedsThem() {
    sample.note(
        "os/锁.md",
        "锁",
        section(
            2,
            "公平",
            sample.to("os/锁.md", "db/行锁.md", Optional.of("间隙 锁"), "行锁"),
            sample.to("os/锁.md", "os/锁.md", Optional.of("公平"), "上文"),
            sample.to("os/锁.md", "os/锁.md", "本页"),
            sample.url("os/锁.md", "https://example.org/?a=1&b=\"2\"", "外站"),
            sample.url("os/锁.md", "mailto:a@example.org", "邮件")));
    sample.note("db/行锁.md", "行锁");
    assertThat(page("os/锁.html").body())
        .contains("<a href=\"../db/%E8%A1%8C%E9%94%81.html#%E9%97%B4%E9%9A%99%20%E9%94%81\">行锁</a>")
        .contains("<a href=\"#%E5%85%AC%E5%B9%B3\">上文</a>")
        .contains("<a href=\"%E9%94%81.html\">本页</a>")
        .contains(
            "<a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" rel=\"noopener\">外站</a>")
        .contains("<a href=\"mailto:a@example.org\">邮件</a>");
  }

  @Test
  void marksBrokenLinksAndKeepsTheirWords() {
    Fragment.Reference broken = sample.broken("a.md", "<b>写时复制</b>");
    sample.note("a.md", "A", section(2, "S", broken));
    assertThat(page("a.html").body())
        .contains("<span class=\"broken\" title=\"目标1\"><b>写时复制</b></span>");
  }

  @Test
  void givesPicturesTheSizeOfTheirFile() throws IOException {
    byte[] png = new byte[24];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, png, 0, 4);
    png[18] = 2; // 512
    png[23] = 100;
    Files.createDirectories(content.resolve("图"));
    Files.write(content.resolve("图/a b.png"), png);
    sample.file("图/a b.png");
    Fragment.Picture half =
        new Fragment.Picture(
            sample.picture("n/a.md", "图/a b.png", "").link(),
            "半",
            Optional.empty(),
            Optional.of(256),
            Optional.empty());
    sample.note(
        "n/a.md", "A", section(2, "S", sample.picture("n/a.md", "图/a b.png", "表\"1\""), half));
    assertThat(page("n/a.html").body())
        .contains(
            "<img src=\"../%E5%9B%BE/a%20b.png\" alt=\"表&quot;1&quot;\" width=\"512\""
                + " height=\"100\" loading=\"lazy\" decoding=\"async\">")
        .contains("alt=\"半\" width=\"256\" height=\"50\"");
  }

  @Test
  void embedsNotesWithIdsOfTheirOwnAndLinksFromTheHost() {
    Body footnotes =
        body(
            "<section class=\"footnotes\"><ol><li",
            new Fragment.Id("fn-1"),
            ">注</li></ol></section>");
    sample.note(
        "os/cow.md",
        "写时复制",
        Meta.EMPTY,
        footnotes,
        Map.of("页", body("<p", new Fragment.Id("页"), ">按页。</p>")),
        Set.of(Feature.MATH),
        lead("<p>先共享。</p>"),
        section(
            2,
            "代价",
            "<p><a href=\"",
            new Fragment.Jump("fn-1"),
            "\">1</a>",
            sample.to("os/cow.md", "os/fork.md", "fork"),
            "</p>"),
        section(3, "细节", "<p>细。</p>"),
        section(2, "之后", "<p>后。</p>"));
    sample.note("os/fork.md", "fork");
    sample.note(
        "a.md",
        "A",
        section(2, "全文", sample.embed("a.md", to("os/cow.md"))),
        section(
            2,
            "一节",
            sample.embed(
                "a.md",
                new Destination.ToPart(
                    new SourcePath("os/cow.md"), Optional.of("代价"), Optional.empty()))),
        section(
            2,
            "一块",
            sample.embed(
                "a.md",
                new Destination.ToPart(
                    new SourcePath("os/cow.md"), Optional.empty(), Optional.of("页")))));
    NotePage page = page("a.html");
    String[] parts = page.body().split("<h2 id=\"一", -1);
    assertThat(parts[0])
        .contains("<a href=\"os/cow.html\">写时复制</a>")
        .contains("<h3 id=\"e1-代价\">代价</h3>")
        .contains("<h4 id=\"e1-细节\">细节</h4>")
        .contains("<a href=\"#e1-fn-1\">1</a>")
        .contains("<li id=\"e1-fn-1\">")
        .contains("<a href=\"os/fork.html\">fork</a>");
    assertThat(parts[1])
        .contains("写时复制 › 代价")
        .contains("<h3 id=\"e2-代价\">")
        .contains("细。")
        .doesNotContain("后。", "先共享。")
        .contains("<a href=\"os/cow.html#fn-1\">1</a>");
    assertThat(parts[2]).contains("<p id=\"e3-页\">按页。</p>").doesNotContain("先共享。");
    assertThat(page.frame().math()).isTrue();
  }

  @Test
  void linksInPlaceOfAnEmbedThatComesBack() {
    sample.note("a.md", "A", section(2, "S", sample.embed("a.md", to("b.md"))));
    sample.note("b.md", "B", section(2, "T", sample.embed("b.md", to("a.md"))));
    assertThat(page("a.html").body())
        .contains("<h3 id=\"e1-T\">")
        .contains("<p class=\"embed-link\"><a href=\"a.html\">嵌入</a></p>");
  }

  @Test
  void staysSmallWhenEmbedsMultiply() {
    for (int i = 0; i < 12; i++) {
      Object[] ten = new Object[10];
      for (int j = 0; j < 10; j++) {
        ten[j] = sample.embed(i + ".md", to((i + 1) % 12 + ".md"));
      }
      sample.note(i + ".md", "N" + i, section(2, "S", ten));
    }
    assertThat(page("0.html").body().split("class=\"embed\"", -1).length - 1).isEqualTo(100);
  }

  @Test
  void keepsTheOutlineSoundWhateverTheAuthorWrote() {
    sample.note(
        "a.md",
        "A",
        section(1, "一", "<p>1</p>"),
        section(3, "二", "<p>2</p>"),
        section(5, "三", "<p>3</p>"),
        section(1, "四", "<p>4</p>"));
    NotePage page = page("a.html");
    assertThat(page.body())
        .contains("<h2 id=\"一\">一</h2>", "<h3 id=\"二\">二</h3>", "<h4 id=\"三\">三</h4>")
        .contains("<h2 id=\"四\">四</h2>");
    assertThat(page.toc()).extracting("level").containsExactly(2, 3, 2);
  }

  private Link remote(Link.Use use) {
    return sample.link(
        "a.md", use, new Destination.ToUrl("https://img.example.org/x.png"), new Quote("", "", ""));
  }

  private static Fragment.Picture zoomed(Link link) {
    return new Fragment.Picture(
        link, "架构图", Optional.empty(), Optional.empty(), Optional.empty(), " style=\"zoom:50%\"");
  }

  @Test
  void aPictureOfAnotherHostIsALinkAndWhatRawHtmlWouldFetchIsNot() {
    Link picture = remote(Link.Use.IMAGE);
    Fragment frame = new Fragment.Address(remote(Link.Use.IMAGE));
    sample.note(
        "a.md", "A", section(2, "S", zoomed(picture), "<iframe src=\"", frame, "\"></iframe>"));
    NotePage page = page("a.html");
    assertThat(page.body())
        .contains(
            "<a class=\"remote\" href=\"https://img.example.org/x.png\" rel=\"noopener\""
                + " title=\"https://img.example.org/x.png\">架构图</a>")
        .contains("<iframe src=\"\"></iframe>")
        .doesNotContain("<img");
    assertThat(page.frame().remotePictures()).isFalse();
  }

  @Test
  void aPictureOfAnotherHostInsideALinkIsNoLinkOfItsOwn() {
    Link link = remote(Link.Use.LINK);
    Body label = new Body(List.of(zoomed(remote(Link.Use.IMAGE))));
    sample.note(
        "a.md", "A", section(2, "S", new Fragment.Reference(link, label, Optional.empty())));
    assertThat(page("a.html").body())
        .contains("<span class=\"remote\" title=")
        .doesNotContain("<img");
  }

  @Test
  void addressesHoldNoAngleBrackets() {
    Link link =
        sample.link(
            "a.md",
            Link.Use.LINK,
            new Destination.ToUrl("https://img.example.org/A->B.png"),
            new Quote("", "", ""));
    sample.note(
        "a.md", "A", section(2, "S", new Fragment.Reference(link, Body.EMPTY, Optional.empty())));
    assertThat(page("a.html").body()).contains("href=\"https://img.example.org/A-%3EB.png\"");
  }

  @Test
  void aPictureOfAnotherHostInsideARawLinkIsNoLinkOfItsOwn() {
    Fragment there = new Fragment.Address(remote(Link.Use.LINK));
    Fragment picture = zoomed(remote(Link.Use.IMAGE));
    sample.note(
        "a.md", "A", section(2, "S", "<a href=\"", there, "\">", picture, "</a> ", picture));
    assertThat(page("a.html").body())
        .contains("\"><span class=\"remote\" title=")
        .contains("</span></a> <a class=\"remote\" href=");
  }

  @Test
  void keepsTheStyleThatRawHtmlGivesAPicture() throws IOException {
    Files.createDirectories(content);
    Files.write(content.resolve("x.png"), new byte[0]);
    sample.file("x.png");
    sample.note("a.md", "A", section(2, "S", zoomed(sample.picture("a.md", "x.png", "").link())));
    NotePage page = page("a.html");
    assertThat(page.body()).contains("<img src=\"x.png\" alt=\"架构图\" style=\"zoom:50%\"");
    assertThat(page.frame().inlineStyles()).isTrue();
  }
}
