package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

  @TempDir Path folder;

  private Fixture site() {
    return Fixture.in(folder)
        .with("zhuji.yml", "id: abcdefgh234567ab\ntitle: 测试\n")
        .with("index.md", "# 首页\n\n[[rehash]]、[[os/锁|锁]]\n")
        .with("redis/rehash.md", "# 渐进式 rehash\n\n## 为什么\n\n见[锁](../os/锁.md)。\n")
        .with("redis/hash.md", "---\ntags: [redis]\n---\n\n见[[rehash#为什么]]。\n")
        .with("os/锁.md", "# 锁\n\n正文。\n")
        .with(
            "rounds/1.md",
            """
            ---
            type: round
            round: 1
            title: 一面
            ---
            - [ ] 说下 rehash。 [rehash](../redis/rehash.md) <!-- q: rehash -->
              - 追问：为什么？
            """);
  }

  @Test
  void makesEveryKindOfPage() {
    assertThat(site().build().files())
        .contains(
            "index.html",
            "redis/rehash.html",
            "os/锁.html",
            "rounds/1.html",
            "all.html",
            "search.html",
            "404.html",
            ".nojekyll");
    assertThat(site().build().messages()).isEmpty();
  }

  @Test
  void namesCalloutsInTheLanguageOfTheSite() {
    Fixture site = site().with("box.md", "# 框\n\n> [!tip]\n> 字\n").build();
    assertThat(site.main("box.html").select(".callout-title").text()).isEqualTo("提示");

    site.with("zhuji.yml", "id: abcdefgh234567ab\ntitle: Test\nlanguage: en\n").build();
    assertThat(site.main("box.html").select(".callout-title").text()).isEqualTo("Tip");
  }

  @Test
  void linksTheFeedWhereThereIsOne() {
    String link = "type=\"application/atom+xml\"";
    Fixture site =
        Fixture.in(folder)
            .with("zhuji.yml", "id: abcdefgh234567ab\nbase-url: https://example.org/\n")
            .with("a.md", "# 没有日期\n\n字\n")
            .build();
    assertThat(site.files()).contains("sitemap.xml").doesNotContain("feed.xml");
    assertThat(site.text("a.html")).doesNotContain(link);

    site.with("a.md", "---\ndate: 2026-11-22\n---\n\n# 有日期\n\n字\n").build();
    assertThat(site.files()).contains("feed.xml");
    assertThat(site.text("a.html")).contains(link);
    assertThat(site.text("index.html")).contains(link);
  }

  @Test
  void handsTheSearchTheThousandLargestTags() {
    String many =
        IntStream.range(0, 1200)
            .mapToObj(i -> String.format(Locale.ROOT, "t%04d", i))
            .collect(Collectors.joining(", "));
    Fixture site =
        Fixture.in(folder)
            .with("a.md", "---\ntags: [" + many + "]\n---\n")
            .with("b.md", "---\ntags: [t1199]\n---\n")
            .build();
    assertThat(site.text("search/names.js"))
        .contains("\"t1199\",\"t0000\",\"t0001\"")
        .contains("\"t0998\"]")
        .doesNotContain("t0999");
    assertThat(site.files()).contains("tags/t0999.html");
  }

  @Test
  void aFileNamedLikeTheWorkerOfAnOfflineSiteMakesWayForIt() {
    Fixture site =
        site()
            .with("zhuji.yml", "id: abcdefgh234567ab\ntitle: 测试\noffline: true\n")
            .with("static/sw.js", "own()")
            .build();
    assertThat(site.files()).contains("sw.js", "sw-2.js");
    assertThat(site.messages())
        .singleElement()
        .asString()
        .startsWith(
            "static/sw.js: warning[page-address]: the file cannot be at \"sw.js\": it is at"
                + " \"sw-2.js\"");
  }

  @Test
  void asksNothingOfOtherHostsForRawHtml() {
    String host = "https://other.example/";
    Fixture site =
        Fixture.in(folder)
            .with("zhuji.yml", "id: abcdefgh234567ab\ntitle: 测试\n")
            .with("x.png", "")
            .with(
                "a.md",
                """
                # 甲

                <video controls src="%1$sa.mp4" poster="%1$sp.png"></video>

                <audio><source src="%1$sb.mp3"><track src="%1$st.vtt"></audio>

                字 <input type="image" src="%1$si.png"> <img src="x.png" srcset="%1$ss.png 2x">

                <table background="%1$sg.png"><tr><td style="color:red; background:url('%1$sc.png')">字</td></tr></table>
                """
                    .formatted(host))
            .build();
    Element main = site.main("a.html");
    assertThat(main.select("a.remote").eachAttr("href"))
        .containsExactly(host + "a.mp4", host + "b.mp3");
    assertThat(main.select("a.remote + video")).hasSize(1);
    assertThat(main.select("a.remote + audio > source:not([src])")).hasSize(1);
    main.select("a.remote").remove();
    assertThat(main.html()).doesNotContain(host);
    assertThat(main.select("[src=''], [poster], [srcset], [background], td[style]")).isEmpty();
    assertThat(site.messages())
        .singleElement()
        .asString()
        .startsWith("a.md:3:")
        .contains("hint[remote-images]")
        .contains("of others: 8\n");

    site.with("zhuji.yml", "id: abcdefgh234567ab\ntitle: 测试\nremote-images: true\n").build();
    main = site.main("a.html");
    assertThat(main.select("[srcset], [background], td[style], input[src], video[poster]"))
        .hasSize(5);
    assertThat(main.select("a.remote").eachAttr("href"))
        .containsExactly(host + "a.mp4", host + "b.mp3");
  }

  @Test
  void givesTheBytesOfACleanBuildAfterAnyChange() {
    Fixture kept = site().build();
    Random random = new Random(11);
    List<Runnable> changes =
        List.of(
            () -> kept.with("os/锁.md", "# 互斥锁 " + random.nextInt(9) + "\n\n[[rehash]]\n"),
            () -> kept.with("new" + random.nextInt(3) + ".md", "# 新\n\n[[锁]] [[没有]]\n"),
            () -> kept.with("redis/hash.md", "---\ntags: [表]\n---\n\n![[rehash#为什么]]\n"),
            () -> kept.with("redis/rehash.md", "# 改名\n\n## 为什么\n\n新的一段。\n"),
            () -> kept.with("zhuji.yml", "title: 另一个名字 " + random.nextInt(9) + "\n"),
            () -> kept.with("new0.md", "# 空\n").without("new0.md"));
    for (int i = 0; i < 12; i++) {
      changes.get(random.nextInt(changes.size())).run();
      Fixture clean = Fixture.in(folder).build();
      assertThat(kept.build().bytes()).isEqualTo(clean.bytes());
      assertThat(kept.messages()).isEqualTo(clean.messages());
    }
  }

  @Test
  void givesTheSameBytesWhateverTheThreadsLocaleAndTimeZone() throws Exception {
    Fixture first = site().build();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try (ForkJoinPool pool = new ForkJoinPool(7)) {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Callable<Fixture> again = () -> Fixture.in(folder).build();
      assertThat(pool.submit(again).get().bytes()).isEqualTo(first.bytes());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void buildsNothingWithSettingsThatCannotBeUnderstood() {
    Fixture broken = site().with("zhuji.yml", "title: [x\n").build();
    assertThat(broken.result().isBuilt()).isFalse();
    assertThat(broken.messages()).singleElement().asString().contains("error[settings-syntax]");
    Fixture unknown = site().with("zhuji.yml", "titel: x\n").build();
    assertThat(unknown.result().isBuilt()).isFalse();
    assertThat(unknown.messages()).anyMatch(message -> message.contains("title"));
  }

  @Test
  void namesNoFileAsWindowsNamesADevice() {
    assertThat(site().with("nul.md", "# 空\n").build().files()).doesNotContain("nul.html");
  }

  @Test
  @Timeout(120)
  void doesNotLetOneNoteStopTheOthers() {
    Fixture bad =
        site()
            .with("yaml.md", "---\ntitle: [x\n---\n\n# 坏\n")
            .with("bytes.md", new byte[] {'#', ' ', (byte) 0xff, (byte) 0xfe, '\n'})
            .with("fence.md", "# 栏\n\n```java\nint x;\n")
            .with("loop.md", "<!-- @include: ./loop.md -->\n")
            .with("out.md", "<!-- @include: ../../../etc/passwd -->\n")
            .with("deep.md", "> ".repeat(20_000) + "深\n")
            .with("explode.md", "[" + "\\".repeat(400) + "\n\n" + "[a](".repeat(20_000) + "\n")
            .with("empty.md", "")
            .with("zero.md", "a\0b\n")
            .build();
    assertThat(bad.files())
        .contains("index.html", "redis/rehash.html", "fence.html", "empty.html", "zero.html");
    assertThat(bad.messages())
        .anyMatch(text -> text.startsWith("yaml.md:3:1: ") && text.contains("error[meta-syntax]"))
        .anyMatch(text -> text.startsWith("bytes.md:1") && text.contains("error[encoding]"))
        .anyMatch(text -> text.startsWith("fence.md:3:1: warning[fence-unclosed]"))
        .anyMatch(text -> text.startsWith("loop.md:1:") && text.contains("error[include-loop]"))
        .anyMatch(text -> text.startsWith("out.md:1:") && text.contains("error[include-outside]"))
        .doesNotHaveDuplicates()
        .noneMatch(text -> text.contains("Exception"));
  }

  @Test
  void saysWhatIsWrongWithATemplate() throws Exception {
    Path theme = Files.createDirectories(folder.resolve("own"));
    Files.createDirectories(theme.resolve("templates"));
    Files.writeString(theme.resolve("templates/note.peb"), "{{ page.nothing }}\n");
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Fixture site =
        Fixture.in(notes, Optional.of(theme)).with("a.md", "# 甲\n").with("b.md", "# 乙\n").build();
    assertThat(site.messages())
        .anyMatch(text -> text.contains("note.peb:1") && text.contains("error[template]"));
    assertThat(site.files()).contains("a.html", "index.html");
  }

  @Test
  void judgesProblemsByTheSettings() {
    Fixture asked = site().with("x.md", "[[没有]]\n").build();
    assertThat(asked.messages()).anyMatch(text -> text.contains("error[link-note]"));
    List<String> levels = new ArrayList<>();
    for (String level : List.of("ignore", "warn")) {
      asked.with("zhuji.yml", "title: x\nlinks:\n  note: " + level + "\n").build();
      levels.add(
          level + asked.messages().stream().filter(text -> text.contains("[link-note]")).count());
      levels.addAll(
          asked.messages().stream().filter(text -> text.contains("warning[link-note]")).toList());
    }
    assertThat(levels).hasSize(3).startsWith("ignore0", "warn1");
  }

  @Test
  void keepsAByteOrderMarkOutOfThePage() {
    byte[] marked = "\uFEFF---\r\ntitle: 标题\r\n---\r\n\r\n正文\r\n".getBytes(StandardCharsets.UTF_8);
    Fixture site = site().with("bom.md", marked).build();
    assertThat(site.page("bom.html").title()).contains("标题");
    assertThat(site.text("bom.html")).doesNotContain("\uFEFF");
  }
}
