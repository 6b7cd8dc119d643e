package dev.zhuji.page;

import static dev.zhuji.page.SampleSite.lead;
import static dev.zhuji.page.SampleSite.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhuji.model.Composition;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.PageLink;
import dev.zhuji.model.PrintPage;
import dev.zhuji.model.Settings;
import dev.zhuji.model.TopicPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrintPagesTest {

  private static final Settings ON = SampleSite.settings(Optional.of("https://example.org/"));

  private final SampleSite sample = new SampleSite();

  private Composition compose(Settings settings) {
    return Composer.compose(sample.site(), sample.plan(), settings, Path.of("content"));
  }

  private List<PrintPage> prints(Settings settings) {
    return compose(settings).pages().stream()
        .filter(PrintPage.class::isInstance)
        .map(PrintPage.class::cast)
        .toList();
  }

  private static Settings off() {
    return new Settings(
        ON.id(),
        ON.title(),
        ON.description(),
        ON.author(),
        ON.language(),
        ON.baseUrl(),
        ON.sourceUrl(),
        ON.levels(),
        ON.exclude(),
        ON.study(),
        ON.coverage(),
        false,
        ON.remoteImages(),
        ON.offline(),
        ON.publishDefault());
  }

  @Test
  void holdsTheNotesOfATopicAndLeadsToTheDocumentsOfThoseBelow() {
    sample.note("java/index.md", "Java");
    sample.note("java/a.md", "甲", section(1, "一", "<p>1</p>"), section(4, "二", "<p>2</p>"));
    sample.note("java/jvm/b.md", "乙").note("java/jvm/c.md", "丙").note("java/one/d.md", "丁");
    List<PrintPage> prints = prints(ON);
    assertThat(prints)
        .extracting("path.value")
        .containsExactly("java/print.html", "java/jvm/print.html");
    PrintPage java = prints.getFirst();
    assertThat(java.body()).contains("Java的正文");
    assertThat(java.chapters()).extracting("title").containsExactly("甲");
    assertThat(java.chapters().getFirst().body())
        .contains("<h3 id=\"n1-一\">一</h3>", "<h4 id=\"n1-二\">二</h4>");
    assertThat(java.chapters().getFirst().toc())
        .extracting("level", "anchor")
        .containsExactly(tuple(3, "n1-一"));
    assertThat(java.topics())
        .containsExactly(
            new PageLink("jvm", "jvm/print.html"), new PageLink("one", "one/index.html"));
    assertThat(java.length()).isEqualTo(2800);
  }

  @Test
  void aVeryLargeTopicIsSeveralDocumentsWhoseLinksLeadToTheNotes() {
    sample.note("t/a.md", "A", lead("<p>" + "很".repeat(1_500_000) + "</p>"));
    sample.note("t/b.md", "B", section(2, "S", sample.to("t/b.md", "t/c.md", "C")));
    sample.note("t/c.md", "C", lead("<p>" + "很".repeat(1_000_000) + "</p>"));
    List<PrintPage> prints = prints(ON);
    assertThat(prints)
        .extracting("path.value", "part", "parts")
        .containsExactly(
            tuple("t/print.html", 1, List.of("print.html", "print-2.html")),
            tuple("t/print-2.html", 2, List.of("print.html", "print-2.html")));
    assertThat(prints.getFirst().chapters().getLast().body()).contains("<a href=\"c.html\">C</a>");
    assertThat(prints.getLast().chapters()).extracting("title").containsExactly("C");
  }

  @Test
  void makesWayForANoteOfTheSameName() {
    sample.note("t/a.md", "A").note("t/Print.md", "B");
    assertThat(prints(ON)).extracting("path.value").containsExactly("t/print-2.html");
    assertThat(compose(ON).problems()).isEmpty();
  }

  @Test
  void theSettingsTurnItOff() {
    sample.note("t/a.md", "A").note("t/b.md", "B");
    assertThat(prints(ON)).hasSize(1);
    assertThat(prints(off())).isEmpty();
    assertThat(compose(off()).pages())
        .filteredOn(TopicPage.class::isInstance)
        .isNotEmpty()
        .allSatisfy(topic -> assertThat(((TopicPage) topic).print()).isEmpty());
  }

  @Test
  void noProgramIsToldOfIt() {
    sample.note("t/a.md", "A").note("t/b.md", "B");
    assertThat(compose(ON).files())
        .filteredOn(OutputFile.Text.class::isInstance)
        .extracting(file -> ((OutputFile.Text) file).text())
        .isNotEmpty()
        .noneMatch(text -> text.contains("print.html"));
  }
}
