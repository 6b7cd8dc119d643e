package dev.zhuji.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Page;
import dev.zhuji.page.Composer;
import dev.zhuji.page.SampleSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssetsTest {

  private static final Path THEME = Path.of("theme");

  private final Theme theme = Theme.open(Optional.empty(), SampleSite.settings(Optional.empty()));

  private static List<Page> pages() {
    SampleSite sample = SampleSite.interview();
    return Composer.compose(
            sample.site(), sample.plan(), SampleSite.settings(Optional.empty()), Path.of("content"))
        .pages();
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(THEME.resolve(name))) {
      properties.load(in);
    }
    return properties;
  }

  private String text(String name) {
    return text(theme, name);
  }

  private static String text(Theme theme, String name) {
    return theme.assets(pages()).stream()
        .filter(asset -> asset.path().value().equals("assets/" + name))
        .map(asset -> ((OutputFile.Text) asset).text())
        .findFirst()
        .orElseThrow();
  }

  private static int zipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }

  @Test
  void hasTheSameTextsInEveryLanguage() throws IOException {
    assertThat(new TreeSet<>(properties("i18n/en.properties").keySet()))
        .isEqualTo(new TreeSet<>(properties("i18n/zh-CN.properties").keySet()));
  }

  @Test
  void shipsVendoredFilesAsTheyWerePublishedWithTheirLicences() throws IOException {
    Properties vendor = properties("vendor/vendor.properties");
    try (Stream<Path> files = Files.walk(THEME.resolve("vendor"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = THEME.resolve("vendor").relativize(file).toString().replace('\\', '/');
        if (name.equals("vendor.properties")) {
          continue;
        }
        byte[] digest = Digests.sha256().digest(Files.readAllBytes(file));
        assertThat(vendor.getProperty("sha256." + name))
            .as(name)
            .isEqualTo(HexFormat.of().formatHex(digest));
        String project = name.substring(0, name.indexOf('/'));
        for (String fact : List.of("version", "license", "source")) {
          assertThat(vendor.getProperty(project + "." + fact))
              .as(project + "." + fact)
              .isNotBlank();
        }
        assertThat(THEME.resolve("vendor").resolve(project).resolve("LICENSE")).exists();
      }
    }
  }

  @Test
  void copiesLargeScriptsOnlyForPagesThatNeedThem() {
    assertThat(theme.assets(List.of()))
        .extracting(asset -> asset.path().value())
        .contains("assets/zhuji.css", "assets/zhuji.js", "assets/favicon.svg")
        .noneMatch(path -> path.contains("mermaid") || path.contains("katex"))
        .doesNotContain("assets/math.js", "assets/diagram.js");
    assertThat(theme.assets(pages()))
        .extracting(asset -> asset.path().value())
        .contains(
            "assets/math.js",
            "assets/diagram.js",
            "assets/vendor/mermaid/mermaid.tiny.js",
            "assets/vendor/katex/fonts/KaTeX_Main-Regular.woff2");
  }

  @Test
  void opensEveryFileThatItCopies() throws IOException {
    for (OutputFile asset : theme.assets(pages())) {
      if (asset instanceof OutputFile.Copy copy) {
        try (InputStream in = copy.from().toURL().openStream()) {
          assertThat(in.read()).as(copy.path().value()).isNotNegative();
        }
      }
    }
  }

  @Test
  void staysWithinItsWeights() throws IOException {
    assertThat(zipped(text("zhuji.css"))).isLessThan(10_000);
    assertThat(zipped(text("zhuji.js"))).isLessThan(12_000);
    assertThat(zipped(text("engine.js")) + zipped(text("search.js"))).isLessThan(15_000);
    Page note =
        pages().stream()
            .filter(page -> page.path().value().equals("about.html"))
            .findFirst()
            .orElseThrow();
    assertThat(zipped(theme.render(note).file().text())).isLessThan(4_000);
  }

  @Test
  void putsTheTextsOfAScriptBeforeIt() {
    assertThat(text("zhuji.js"))
        .startsWith(
            "(globalThis.zhuji||={}).strings=Object.assign(zhuji.strings||{},{\"base.close\":\"关闭\"");
  }

  @Test
  void allowsTheHeadScriptByItsHashAndNoOther() {
    Page note = pages().getFirst();
    String html = theme.render(note).file().text();
    assertThat(html).contains("script-src &#39;self&#39; &#39;sha256-");
    assertThat(html.split("<script>", -1)).hasSize(2);
    assertThat(html).doesNotContainPattern("<[^>]+ (on[a-z]+|style)=");
    String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
    assertThat(script.length()).isLessThan(300);
    assertThat(Head.of(script, false, note).policy()).isEqualTo(policy(html));
  }

  private static String policy(String html) {
    return org.jsoup.Jsoup.parse(html)
        .select("meta[http-equiv=Content-Security-Policy]")
        .attr("content");
  }

  @Test
  void keepsTheNamesInAnAuthorsOwnScript(@TempDir Path own) throws IOException {
    Files.createDirectories(own.resolve("js/search"));
    String script = "(function () {\n  const mine = 1; // one\n  zhuji.mine = mine;\n})();\n";
    Files.writeString(own.resolve("js/search/95-mine.js"), script);
    String ours = Files.readString(THEME.resolve("js/search/10-text.js"));
    Files.writeString(own.resolve("js/search/10-text.js"), ours);
    Theme mine = Theme.open(Optional.of(own), SampleSite.settings(Optional.empty()));
    assertThat(text(mine, "search.js"))
        .isEqualTo(text(theme, "search.js") + "(function(){const mine=1;zhuji.mine=mine;})();\n");
  }

  @Test
  void keepsWhatStandsInQuotesWhenItSqueezesStyles() {
    assertThat(
            Stylesheet.squeeze(
                "/* a */ a > b , c { content : \" /* ; } \" ; width: calc( 1px + 2px ) ; }\n\n"
                    + "@media (x) {\n"
                    + " d{} }"))
        .isEqualTo("a > b,c{content : \" /* ; } \";width: calc( 1px + 2px )}@media (x){d{}}\n");
  }

  @Test
  void speaksEnglishWhereItHasNoOtherLanguage() {
    SampleSite sample = SampleSite.interview();
    var settings = SampleSite.settings(Optional.empty(), "fr");
    Page home =
        Composer.compose(sample.site(), sample.plan(), settings, Path.of("content"))
            .pages()
            .stream()
            .filter(page -> page.path().value().equals("index.html"))
            .findFirst()
            .orElseThrow();
    String html = Theme.open(Optional.empty(), settings).render(home).file().text();
    assertThat(html).contains("<html lang=\"fr\"", "Changed recently");
    var traditional = SampleSite.settings(Optional.empty(), "zh-TW");
    assertThat(Theme.open(Optional.empty(), traditional).render(home).file().text())
        .contains("最近更新");
  }
}
