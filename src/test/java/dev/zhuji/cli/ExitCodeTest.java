package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts and other programs see of a run. */
@Timeout(60)
class ExitCodeTest {

  @TempDir private Path folder;

  private Path site() {
    return folder.resolve("site");
  }

  private static void assertRefused(Run run, String says) {
    assertThat(run.code()).as(run.all()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(says);
  }

  @Test
  void isZeroWhereNothingIsWrong() throws IOException {
    Path notes = Notes.clean(folder);
    assertThat(Run.of("check", notes).code()).isZero();
    assertThat(Run.of("check", notes, "--strict").code()).isZero();
    assertThat(Run.of("build", notes, "-o", site(), "--strict").code()).isZero();
    assertThat(Run.of("search", "甲", "--notes", notes).code()).isZero();
  }

  @Test
  void isTwoForSettingsThatCannotBeUnderstoodWhateverIsAskedFor() throws IOException {
    Path notes = Notes.with(folder, "titel: 站\n", "# 甲\n");
    assertThat(Run.of("check", notes).code()).isEqualTo(2);
    Run search = Run.of("search", "甲", "--notes", notes);
    assertThat(search.code()).isEqualTo(2);
    assertThat(search.out()).contains("error[settings-key]");
    assertThat(Run.of("search", "甲", "--notes", notes, "--json").out())
        .contains("\"code\":\"settings-key\"");
  }

  @Test
  void isOneForAnError() throws IOException {
    Path notes = Notes.broken(folder);
    assertThat(Run.of("check", notes).code()).isEqualTo(1);
    assertThat(Run.of("build", notes, "-o", site()).code()).isEqualTo(1);
    assertThat(site().resolve("a.html")).isNotEmptyFile();
  }

  @Test
  void isOneForAWarningOnlyWhenStrict() throws IOException {
    Path notes = Notes.warned(folder);
    assertThat(Run.of("check", notes).code()).isZero();
    assertThat(Run.of("check", notes, "--strict").code()).isEqualTo(1);
    assertThat(Run.of("build", notes, "-o", site()).code()).isZero();
    assertThat(Run.of("build", notes, "-o", site(), "--strict").code()).isEqualTo(1);
  }

  @Test
  void isZeroForAHintEvenWhenStrict() throws IOException {
    Path notes = Notes.with(folder, "title: 站\n", "---\ntype: round\n---\n# 一面\n\n- [ ] 题\n");
    Run run = Run.of("check", notes, "--strict");
    assertThat(run.out()).contains("hint[settings-id]");
    assertThat(run.code()).isZero();
  }

  @Test
  void followsTheSeverityOfTheSettings() throws IOException {
    String settings = "id: abcdefgh234567ab\ntitle: 站\n";
    Path notes = Notes.with(folder, settings + "problems:\n  link-note: warn\n", "# 甲\n\n[[没有]]\n");
    Run run = Run.of("check", notes);
    assertThat(run.out()).contains("warning[link-note]");
    assertThat(run.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "check",
        "serve",
        "search",
        "coverage",
        "import",
        "ids",
        "progress",
        "new"
      })
  void isTwoForAnOptionThatAVerbDoesNotHave(String verb) {
    assertRefused(Run.of(verb, "--nonsense", "x"), "--nonsense");
  }

  @Test
  void isTwoWithoutAVerbOrWithAnUnknownOne() {
    assertRefused(Run.of(), "which verb?");
    assertRefused(Run.of("biuld"), "build");
    assertRefused(Run.of("search"), "WORD");
    assertRefused(Run.of("new"), "FOLDER");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "serve"})
  void isTwoWithoutTheFolderOfNotes(String verb) {
    assertRefused(Run.of(verb, folder.resolve("笔记")), "there is no folder");
    assertRefused(Run.of(verb, folder.resolve("no/笔记")), "there is no folder");
  }

  @Test
  void isTwoWhereAFolderShouldBe() throws IOException {
    Path note = Notes.clean(folder).resolve("a.md");
    assertRefused(Run.of("check", note), "there is no folder " + note);
    assertRefused(Run.of("check", note.resolve("x")), "there is no folder");
    assertRefused(Run.of("search", "甲", "--notes", note), "there is no folder " + note);
    assertRefused(Run.of("check", note.resolveSibling(""), "--theme", note), "there is no folder");
  }

  @ParameterizedTest
  @CsvSource({
    "build, -j, 0",
    "check, -j, 0",
    "check, -j, -1",
    "check, -j, many",
    "serve, -j, 0",
    "serve, -p, 65536",
    "serve, -p, -1",
    "serve, -p, http"
  })
  void isTwoForANumberOutOfItsRange(String verb, String option, String number) throws IOException {
    assertRefused(Run.of(verb, Notes.clean(folder), option, number), number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-j", "-n"})
  void isTwoForASearchWithZero(String option) throws IOException {
    assertRefused(Run.of("search", "甲", "--notes", Notes.clean(folder), option, "0"), option);
  }

  @ParameterizedTest
  @ValueSource(strings = {"titel: 站\n", "title: [\n", "title: 站\nid: x y\n", "\0"})
  void isTwoForSettingsThatMeanNothing(String settings) throws IOException {
    Path notes = Notes.with(folder, settings, "# 甲\n");
    Run run = Run.of("build", notes, "-o", site());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("zhuji.yml:").contains("error[settings-");
    assertThat(run.err()).contains("nothing was written");
    assertThat(site()).doesNotExist();
    assertThat(Run.of("check", notes).code()).isEqualTo(2);
  }

  @Test
  void isTwoForAnOutputThatHoldsOrIsNotes() throws IOException {
    Path notes = Notes.clean(folder);
    Path topic = Files.createDirectories(notes.resolve("redis"));
    Files.writeString(topic.resolve("b.md"), "# 乙\n");
    assertRefused(Run.of("build", notes, "-o", folder), "the notes are in there");
    assertRefused(Run.of("build", notes, "-o", notes), "the notes are in there");
    assertRefused(Run.of("build", notes, "-o", topic), "a folder of notes");
    assertThat(topic.toFile().list()).containsExactly("b.md");
  }

  @Test
  void isTwoForAnOutputThatIsOrLiesBelowAFile() throws IOException {
    Path notes = Notes.clean(folder);
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertRefused(Run.of("build", notes, "-o", file), "no folder");
    assertRefused(Run.of("build", notes, "-o", file.resolve("site")), "no folder");
    assertRefused(Run.of("build", notes, "-o", file.resolve("a/b/site")), "no folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void isTwoForANewKnowledgeBaseWhereSomethingIs() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertRefused(Run.of("new", folder), "not an empty folder");
    assertRefused(Run.of("new", file), "not an empty folder");
    assertRefused(Run.of("new", file.resolve("base")), "file");
    assertThat(folder.toFile().list()).containsExactly("file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void isTwoForAPlaceThatCannotBeWrittenTo() throws IOException {
    Path notes = Notes.clean(folder);
    Path report = Files.writeString(folder.resolve("report.txt"), "一面：\n1. 什么是锁？\n");
    Path bad = folder.resolve("x".repeat(300));
    String cause = ": error: cannot make the folder " + bad;
    assertRefused(Run.of("new", bad), cause);
    assertRefused(Run.of("import", report, "-o", bad), cause);
    assertRefused(Run.of("export", "anki", notes, "-o", bad.resolve("cards.txt")), cause);
    Run build = Run.of("build", notes, "-o", bad.resolve("site"), "-q");
    assertRefused(build, "cannot make the folder " + bad.resolve("site") + ": File name too long");
    assertThat(build.err()).doesNotContain("report it", "-v");
  }

  @Test
  void isTwoForASiteThatMayNotBeChanged() throws IOException {
    Path notes = Notes.clean(folder);
    Path site = Files.createDirectories(site());
    Files.createDirectories(site.resolve(".zhuji-manifest"));
    assertRefused(Run.of("build", notes, "-o", site, "-q"), "cannot write into " + site + ": ");
  }

  @Test
  void isOneForTextsOfAThemeThatCannotBeUnderstood() throws IOException {
    Path notes = Notes.clean(folder);
    Path texts = folder.resolve("theme/i18n/zh-CN.properties");
    Files.createDirectories(texts.resolveSibling(""));
    Files.writeString(texts, "motto=\\uZZZZ\n");
    Run run = Run.of("build", notes, "-o", site(), "-q");
    assertThat(run.code()).as(run.all()).isEqualTo(1);
    assertThat(run.out()).contains(texts + ":1: error[template]: ");
    assertThat(run.err()).isEmpty();
    assertThat(site().resolve("a.html")).isNotEmptyFile();
  }

  @Test
  void isTwoForAPartOfAThemeThatIsNoText() throws IOException {
    Path notes = Notes.clean(folder);
    Path style = folder.resolve("theme/css/95-mine.css");
    Files.createDirectories(style.resolveSibling(""));
    Files.write(style, new byte[] {(byte) 0xff, (byte) 0xfe});
    assertRefused(Run.of("build", notes, "-o", site(), "-q"), style + ": it is not UTF-8");
  }
}
