package dev.zhuji.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Composition;
import dev.zhuji.model.Facts;
import dev.zhuji.model.NotePage;
import dev.zhuji.model.Page;
import dev.zhuji.model.ProcedurePage;
import dev.zhuji.model.Rendering;
import dev.zhuji.model.RoundPage;
import dev.zhuji.model.TopicPage;
import dev.zhuji.page.Composer;
import dev.zhuji.page.SampleSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ThemeTest {

  private static List<Page> pages = List.of();
  private static final Map<String, String> HTML = new TreeMap<>();

  @BeforeAll
  static void renderEverything() {
    SampleSite sample = SampleSite.interview();
    var settings = SampleSite.settings(Optional.empty());
    Composition composition =
        Composer.compose(sample.site(), sample.plan(), settings, Path.of("content"));
    pages = composition.pages();
    Theme theme = Theme.open(Optional.empty(), settings);
    for (Page page : pages) {
      Rendering rendering = theme.render(page);
      assertThat(rendering.problems()).as(page.path().value()).isEmpty();
      HTML.put(page.path().value(), rendering.file().text());
    }
  }

  @Test
  void rendersEveryKindOfPage() {
    Set<Class<?>> kinds = new HashSet<>();
    pages.forEach(page -> kinds.add(page.getClass()));
    assertThat(kinds).containsExactlyInAnyOrder(Page.class.getPermittedSubclasses());
  }

  @Test
  void givesEveryPageOneHeadingAndIdsThatAreUnique() {
    HTML.forEach(
        (path, html) -> {
          Document document = Jsoup.parse(html);
          assertThat(document.select("h1")).as(path).hasSize(1);
          List<String> ids = document.select("[id]").eachAttr("id");
          assertThat(ids).as(path).doesNotHaveDuplicates();
          assertThat(document.select("title").text()).as(path).isNotBlank();
        });
  }

  @Test
  void givesTheHeadlineItsAnchor() {
    List<Page> notes =
        pages.stream()
            .filter(
                page ->
                    switch (page) {
                      case NotePage note -> note.facts().anchor().isPresent();
                      case RoundPage round -> round.facts().anchor().isPresent();
                      case ProcedurePage procedure -> procedure.facts().anchor().isPresent();
                      case TopicPage topic -> topic.facts().flatMap(Facts::anchor).isPresent();
                      default -> false;
                    })
            .toList();
    assertThat(notes).isNotEmpty();
    for (Page page : notes) {
      String html = HTML.getOrDefault(page.path().value(), "");
      assertThat(Jsoup.parse(html).select("h1[id]")).as(page.path().value()).hasSize(1);
    }
  }

  @Test
  void skipsNoHeadingLevel() {
    HTML.forEach(
        (path, html) -> {
          int before = 0;
          for (Element heading : Jsoup.parse(html).select("h1,h2,h3,h4,h5,h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(path + ": " + heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
          }
        });
  }

  @Test
  void linksOnlyToWhatIsThere() {
    List<String> wrong = new ArrayList<>();
    HTML.forEach(
        (path, html) -> {
          for (Element link : Jsoup.parse(html).select("a[href]")) {
            String href = link.attr("href");
            if (!href.startsWith("http") && !leadsSomewhere(path, href)) {
              wrong.add(path + " → " + href);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void givesTheSameBytesInAnyOrder() {
    Theme theme = Theme.open(Optional.empty(), SampleSite.settings(Optional.empty()));
    for (Page page : pages.reversed()) {
      assertThat(theme.render(page).file().text()).isEqualTo(HTML.get(page.path().value()));
    }
  }

  @Test
  void showsRoundsWholeWithoutScripts() {
    Document round = Jsoup.parse(HTML.getOrDefault("rounds/3.html", ""));
    assertThat(round.select("main").text())
        .contains("TLB 和缓存会怎样？", "打印线程栈", "先翻业务日志", "缺笔记", "面试后的自评", "先问清约束，再动手画。");
    assertThat(round.select("#q-goroutine .core details details details summary").text())
        .isEqualTo("TLB 和缓存会怎样？");
    assertThat(round.select("#q-cpu-100 ol.steps li").eachText())
        .containsExactly("top 找进程", "top -Hp 找线程", "打印线程栈");
  }

  private static boolean leadsSomewhere(String from, String href) {
    String[] parts = href.replaceFirst("\\?[^#]*", "").split("#", 2);
    String target =
        parts[0].isEmpty()
            ? from
            : Path.of(from).resolveSibling(decoded(parts[0])).normalize().toString();
    String html = HTML.get(target);
    if (href.isEmpty() || html == null) {
      return false;
    }
    return parts.length == 1 || Jsoup.parse(html).getElementById(decoded(parts[1])) != null;
  }

  private static String decoded(String url) {
    return URLDecoder.decode(url, StandardCharsets.UTF_8);
  }
}
