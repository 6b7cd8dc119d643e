package dev.zhuji.theme;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.zhuji.model.MissingPage;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.Page;
import dev.zhuji.model.Rendering;
import dev.zhuji.model.StorePage;
import dev.zhuji.page.Composer;
import dev.zhuji.page.SampleSite;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an author's own theme folder changes, and what it says when a template is wrong. */
final class OverrideTest {

  @TempDir private Path folder;

  private final SampleSite sample = SampleSite.interview();

  private Theme theme() {
    return Theme.open(Optional.of(folder), SampleSite.settings(Optional.empty()));
  }

  private List<Page> pages() {
    return Composer.compose(
            sample.site(), sample.plan(), SampleSite.settings(Optional.empty()), folder)
        .pages();
  }

  private Page page(String path) {
    return pages().stream()
        .filter(page -> page.path().value().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Rendering note() {
    return theme().render(page("notes/redis/dict.html"));
  }

  /** The only problem, with the folder's place taken out. */
  private String problem() {
    return note()
        .problems()
        .getFirst()
        .toString()
        .replace(folder.toString().replace('\\', '/'), "my-theme");
  }

  @Test
  void replacesATemplate() throws IOException {
    write("templates/note.peb", "{{ page.title }}, {{ page.facts.length }}: {{ page.body | raw }}");
    Rendering rendering = note();
    assertThat(rendering.problems()).isEmpty();
    assertThat(rendering.file().text()).startsWith("字典 dict 的结构, 1400: <p>字典是两张桶数组。</p>");
  }

  @Test
  void replacesOneBlockOfATemplate() throws IOException {
    write(
        "templates/note.peb",
        "{% extends \"default/note.peb\" %}{% block after %}<p>{{ t(\"asked\") }}?</p>{% endblock"
            + " %}");
    String html = note().file().text();
    assertThat(html).contains("<p>面试中这样问过?</p>", "字典 dict 的结构</h1>", "<footer");
    assertThat(html).doesNotContain("z-backlinks");
  }

  @Test
  void replacesOneBlockOfEveryPage() throws IOException {
    write(
        "templates/base.peb",
        "{% extends \"default/base.peb\" %}{% block footer %}<footer>我的</footer>{% endblock %}");
    Theme theme = theme();
    for (Page page : pages()) {
      if (!(page instanceof MissingPage || page instanceof StorePage)) {
        assertThat(theme.render(page).file().text())
            .as(page.path().value())
            .contains("<footer>我的</footer>")
            .doesNotContain("class=\"ground\"");
      }
    }
  }

  @Test
  void addsStylesTextsAndFiles() throws IOException {
    write("css/95-mine.css", ":root { --accent: #063; }");
    write("css/70-dialogs.css", "");
    write("i18n/zh-CN.properties", "motto=自强不息");
    write("static/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    assertThat(note().file().text()).contains("自强不息").contains("面包屑");
    List<OutputFile> assets = theme().assets(List.of());
    assertThat(assets).extracting(asset -> asset.path().value()).contains("assets/logo.svg");
    assertThat(assets)
        .filteredOn(asset -> asset.path().value().equals("assets/zhuji.css"))
        .singleElement(as(type(OutputFile.Text.class)))
        .extracting(OutputFile.Text::text, as(STRING))
        .endsWith(":root{--accent: #063}\n")
        .doesNotContain(".drawer");
  }

  private List<String> problemsOfTexts() {
    return theme().problems().stream()
        .map(problem -> problem.toString().replace(folder.toString(), "my-theme"))
        .toList();
  }

  @Test
  void keepsItsOwnTextsWhereAFileOfTextsHasABadEscape() throws IOException {
    write("i18n/zh-CN.properties", "# \\uXY in a comment\nmotto=x\\\\u\ncrumbs=\\u4e2d\\uZZZZ\n");
    assertThat(problemsOfTexts())
        .containsExactly(
            "my-theme/i18n/zh-CN.properties:3: error[template]: \\u must be followed by four"
                + " hexadecimal digits\n"
                + "  hint: the file is UTF-8: write the character itself; a backslash is \\\\");
    assertThat(note().file().text()).contains("面包屑", "勿以浮沙筑高台");
  }

  @Test
  void keepsItsOwnTextsWhereAFileOfTextsIsNotUtf8() throws IOException {
    write("i18n/zh-CN.properties", "");
    Files.write(
        folder.resolve("i18n/zh-CN.properties"), "motto=自强不息".getBytes(Charset.forName("GBK")));
    assertThat(problemsOfTexts())
        .containsExactly(
            "my-theme/i18n/zh-CN.properties: error[template]: the texts cannot be read: it is not"
                + " UTF-8");
    assertThat(note().file().text()).contains("面包屑", "勿以浮沙筑高台");
  }

  @Test
  @Timeout(60)
  void placesABadEscapeInALongLineSoonEnough() throws IOException {
    write("i18n/zh-CN.properties", "motto=" + "\\\\u".repeat(200_000) + "\\uZ");
    assertThat(problemsOfTexts()).singleElement().asString().contains("zh-CN.properties:1: error");
  }

  @Test
  void hasNoProblemsWithTextsThatAreWell() throws IOException {
    write("i18n/zh-CN.properties", "motto=\\u4e2d\n");
    assertThat(problemsOfTexts()).isEmpty();
    assertThat(note().file().text()).contains("中");
  }

  @Test
  void changesItsFingerprintWithAnyFile() throws IOException {
    String before = theme().fingerprint();
    assertThat(theme().fingerprint()).isEqualTo(before);
    write("css/95-mine.css", "a{}");
    String styled = theme().fingerprint();
    assertThat(styled).isNotEqualTo(before);
    write("i18n/zh-CN.properties", "motto=x");
    assertThat(theme().fingerprint()).isNotEqualTo(styled);
  }

  @Test
  void namesWhatARecordHasWhenATemplateAsksForSomethingElse() throws IOException {
    write("templates/note.peb", "<h1>\n{{ page.facts.lenght }}</h1>");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:2: error[template]: Facts has no \"lenght\"\n"
                + "  hint: did you mean \"length\"? it has anchor, created, lang, length, minutes,"
                + " source, tags, updated");
    assertThat(note().file().text())
        .contains("字典 dict 的结构</h1>")
        .contains("Facts has no &quot;lenght&quot;");
  }

  @Test
  void namesTheVariablesThatThereAre() throws IOException {
    write("templates/note.peb", "{% if note %}x{% endif %}");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:1: error[template]: no variable is called \"note\"\n"
                + "  hint: there are frame, head and page; page is a NotePage and has asked,"
                + " backlinks, body, crumbs, facts, frame, map, next, path, previous, title, toc");
  }

  @Test
  void saysThatSomethingIsAbsent() throws IOException {
    write("templates/note.peb", "\n\n{{ page.facts.lang.x }}");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:3: error[template]: \"x\" of something that is absent\n"
                + "  hint: ask first: {% if … is not empty %}");
  }

  @Test
  void namesTheNearestTemplateAndText() throws IOException {
    write("templates/note.peb", "{% extends \"bass.peb\" %}");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb: error[template]: no template is called \"bass.peb\"\n"
                + "  hint: did you mean \"base.peb\"?");
    write("templates/note.peb", "\n{{ t(\"mottoo\") }}");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:2: error[template]: no text is called \"mottoo\"; did you"
                + " mean \"motto\"?");
  }

  @Test
  void placesASyntaxError() throws IOException {
    write("templates/note.peb", "<p>\n{% if page.title %}\n");
    assertThat(problem()).startsWith("my-theme/templates/note.peb:3: error[template]: ");
    write("templates/note.peb", "<p>\n{% fi %}\n");
    assertThat(problem())
        .isEqualTo("my-theme/templates/note.peb:2: error[template]: Unexpected tag name \"fi\"");
  }

  @Test
  @Timeout(60)
  void endsATemplateThatGoesOnForEver() throws IOException {
    String loop = "{% for a in range(0, 90000) %}{% for b in 0..90000 %}{% endfor %}{% endfor %}";
    write("templates/note.peb", "<p>\n" + loop);
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:2: error[template]: the loops of this page do not come to"
                + " an end");
    write("templates/note.peb", "\n{% for a in 0..2000000000 %}{% endfor %}");
    assertThat(problem())
        .isEqualTo(
            "my-theme/templates/note.peb:2: error[template]: a range has at most 100000 numbers");
    write("templates/note.peb", "{% include \"note.peb\" %}");
    assertThat(problem())
        .startsWith(
            "my-theme/templates/note.peb: error[template]: the template comes back to itself");
    write(
        "templates/note.peb",
        "{% macro m() %}{% for a in 0..9 %}{{ m() }}{% endfor %}{% endmacro %}{{ m() }}");
    assertThat(problem()).contains("error[template]");
  }

  @Test
  void goesOnWithLoopsThatEnd() throws IOException {
    write(
        "templates/note.peb", "{% for a in 1..3 %}{{ a }}{{ loop.last }} {% else %}-{% endfor %}");
    assertThat(note().file().text()).isEqualTo("1false 2false 3true ");
  }
}
