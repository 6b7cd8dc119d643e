package dev.zhuji.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Note;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {

  @ParameterizedTest
  @CsvSource({
    "redis/渐进式 rehash.md, redis/渐进式 rehash.html",
    "a.markdown, a.html",
    "index.md, index.html",
    "README.md, index.html",
    "java/readme.md, java/index.html",
    "java/Index.md, java/index.html",
    "v1.2.md, v1.2.html",
    "100% #1 & (x).md, 100% #1 & (x).html",
    "c:d/e?f*.md, c-d/e-f-.html",
    "end. ./x.md, end/x.html",
    "CON.md, CON-.html",
    "aux.h.md, aux-.h.html",
    "nul/a.md, nul-/a.html",
    "console.md, console.html",
    "search.md, search-2.html",
    "all.md, all-2.html",
    "404.md, 404-2.html",
    "tags/redis.md, tags-2/redis.html",
    "Assets/a.md, Assets-2/a.html",
    "java/search.md, java/search.html",
    "docs/a.md, docs/a.html",
  })
  void aNoteHasThePageOfItsPath(String note, String page) {
    assertThat(pages(new Vault().notes(note).link())).isEqualTo(Map.of(note, page));
  }

  @Test
  void decomposedNamesAreComposed() {
    assertThat(pages(new Vault().notes("cafe\u0301/e\u0301.md").link()).values())
        .containsExactly("caf\u00e9/\u00e9.html");
  }

  @Test
  void anOverlongNameKeepsItsStartAndAHash() {
    String name = "锁".repeat(80);
    assertThat(pages(new Vault().notes(name + ".md").link()).values())
        .singleElement()
        .asString()
        .matches("锁{53}-[0-9a-f]{8}\\.html");
  }

  @Test
  void indexWinsOverReadme() {
    assertThat(pages(new Vault().notes("java/README.md", "java/index.md").link()))
        .isEqualTo(
            Map.of("java/README.md", "java/README.html", "java/index.md", "java/index.html"));
  }

  @Test
  void aPermalinkIsTheAddress() {
    Vault vault = new Vault();
    vault.note("a/b.md").permalink("x/锁");
    assertThat(pages(vault.link())).isEqualTo(Map.of("a/b.md", "x/锁.html"));
  }

  @Test
  void theSecondOfTwoNamesThatDifferInCaseIsKeptApart() {
    Site site = new Vault().notes("spring/Async.md", "spring/async.md").link();
    assertThat(pages(site))
        .isEqualTo(
            Map.of(
                "spring/Async.md", "spring/Async.html", "spring/async.md", "spring/async-2.html"));
    assertThat(site.problems())
        .extracting(Object::toString)
        .containsExactly(
            "spring/async.md: error[page-duplicate]: \"spring/Async.md\" is at"
                + " \"spring/Async.html\", so \"spring/async.md\" is not at \"spring/async.html\""
                + " but at \"spring/async-2.html\"\n"
                + "  hint: rename one of them or give it a permalink");
  }

  @Test
  void theNoteThatAskedForAnAddressGetsIt() {
    Vault vault = new Vault().notes("b.md");
    vault.note("z.md").permalink("b");
    vault.note("y.md").permalink("B");
    Site site = vault.link();
    assertThat(pages(site))
        .isEqualTo(Map.of("y.md", "B.html", "z.md", "b-2.html", "b.md", "b-3.html"));
    assertThat(site.problems()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "search, search-2",
    "tags/redis, tags-2/redis",
    "a/CON, a/CON-",
    "what?, what-",
  })
  void aPermalinkThatCannotBeIsReported(String asked, String got) {
    Vault vault = new Vault();
    vault.note("a.md").permalink(asked);
    assertThat(vault.link().problems())
        .extracting(Object::toString)
        .containsExactly(
            "a.md:2:12: warning[page-address]: the page cannot be at \"%s.html\": it is at \"%s.html\"\n"
                    .formatted(asked, got)
                + "  hint: links lead there; choose another permalink");
  }

  @Test
  void foldersThatDifferInCaseAreOneFolder() {
    Site site = new Vault().notes("Java/x/a.md", "java/b.md", "java/x/c.md", "java/x/d.md").link();
    assertThat(pages(site))
        .isEqualTo(
            Map.of(
                "Java/x/a.md", "Java/x/a.html",
                "java/b.md", "Java/b.html",
                "java/x/c.md", "Java/x/c.html",
                "java/x/d.md", "Java/x/d.html"));
    assertThat(messages(site))
        .containsExactly(
            "java/b.md: warning[page-duplicate]: the folders \"Java/\" and \"java/\" are one in the"
                + " site: \"Java/\"\n"
                + "  hint: not every disk tells their names apart: rename one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "all", "404", "graph", "study", "store", "coverage", "Graph"})
  void aNoteNamedLikeAPageOfTheGeneratorsIsReported(String name) {
    Site site = new Vault().notes("index.md", name + ".md", "java/" + name + ".md").link();
    assertThat(messages(site))
        .containsExactly(
            "%1$s.md: hint[page-address]: the page cannot be at \"%1$s.html\": it is at \"%1$s-2.html\"\n"
                    .formatted(name)
                + "  hint: links lead there; give it another name or a permalink");
  }

  @Test
  void staticFilesThatCannotStandWhereTheyWereAreReported() {
    Vault vault =
        new Vault()
            .files("static/404.html", "static/con.txt", "static/logo.png", "static/sw.js")
            .files("static/assets/a.png", "static/assets/b.png", "static/cafe\u0301.txt");
    assertThat(messages(vault.link()))
        .containsExactly(
            misplaced(
                "static/404.html", "the file cannot be at \"404.html\": it is at \"404-2.html\""),
            misplaced("static/con.txt", "the file cannot be at \"con.txt\": it is at \"con-.txt\""),
            misplaced(
                "static/assets/a.png",
                "the files of \"static/assets/\" cannot be in \"assets/\": they are in"
                    + " \"assets-2/\""));
  }

  private static String misplaced(String file, String what) {
    return file
        + ": warning[page-address]: "
        + what
        + "\n  hint: what names it must name that place; or give it another name";
  }

  @Test
  void onlyFilesThatNotesUseArePublishedAndWhatIsStatic() {
    Vault vault =
        new Vault().files("img/a.png", "img/b.png", "static/robots.txt", "public/assets/x.css");
    vault.note("a.md").image("img/a.png");
    Map<String, String> files = new TreeMap<>();
    vault.link().files().forEach((from, to) -> files.put(from.value(), to.value()));
    assertThat(files)
        .isEqualTo(
            Map.of(
                "img/a.png", "img/a.png",
                "static/robots.txt", "robots.txt",
                "public/assets/x.css", "assets-2/x.css"));
  }

  @Test
  void aFileDoesNotTakeANotesPage() {
    Vault vault = new Vault().files("a.html");
    vault.note("a.md");
    vault.note("b.md").path("a.html");
    Site site = vault.link();
    assertThat(site.files()).hasToString("{a.html=a-2.html}");
    assertThat(site.problems()).hasSize(1);
  }

  @Test
  void notesStandInReadingOrder() {
    Vault vault =
        new Vault()
            .notes("README.md", "第十章.md", "第二章.md", "n10.md", "n2.md", "锁.md", "阿里.md", "Zoo.md")
            .notes(
                "三面.md",
                "一面.md",
                "二面.md",
                "b/x.md",
                "b/a/README.md",
                "b/a/y.md",
                "a/x.md",
                "N02b.md");
    vault.note("b/README.md").order(1);
    vault.note("last.md").order(2);
    assertThat(vault.link().notes())
        .extracting(Note::path)
        .extracting(SourcePath::value)
        .isEqualTo(
            List.of(
                "README.md",
                "b/README.md",
                "b/x.md",
                "b/a/README.md",
                "b/a/y.md",
                "last.md",
                "一面.md",
                "二面.md",
                "三面.md",
                "n2.md",
                "N02b.md",
                "n10.md",
                "Zoo.md",
                "阿里.md",
                "第二章.md",
                "第十章.md",
                "锁.md",
                "a/x.md"));
  }

  @Test
  void charactersAreSortedAsTheyAreReadInTheirWord() {
    Vault vault = new Vault().notes("重庆.md", "成长.md", "长城.md", "长老.md", "重要.md", "虫.md");
    assertThat(vault.link().notes())
        .extracting(note -> note.path().stem())
        .containsExactly("长城", "成长", "虫", "重庆", "长老", "重要");
  }

  private static List<String> messages(Site site) {
    return site.problems().stream().map(Object::toString).toList();
  }

  private static Map<String, String> pages(Site site) {
    Map<String, String> pages = new TreeMap<>();
    site.pages().forEach((note, page) -> pages.put(note.value(), page.value()));
    return pages;
  }
}
