package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.zhuji.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZhujiTest {

  @TempDir Path folder;

  private Path notes(Map<String, String> files) throws IOException {
    Path notes = folder.resolve("笔记");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = notes.resolve(file.getKey());
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, file.getValue());
    }
    return notes;
  }

  private Path clean() throws IOException {
    return notes(
        Map.of("zhuji.yml", "id: abcdefgh234567ab\ntitle: 站\n", "a.md", "# 甲\n\n渐进式搬迁。\n"));
  }

  private Path broken() throws IOException {
    return notes(
        Map.of(
            "zhuji.yml",
            "id: abcdefgh234567ab\ntitle: 站\n",
            "a.md",
            "# 甲\n\n[[没有]]\n\n[x](a.md#没有)\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "serve", "search", "new"})
  void helpsWithEachVerb(String verb) {
    Run run = Run.of(verb, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: zhuji " + verb);
    assertThat(run.err()).isEmpty();
    assertThat(Run.of("--help").out()).contains(verb);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "export", "progress"})
  void sumsUpEachVerbInAWholeSentence(String verb) {
    Run run = verb.isEmpty() ? Run.of("--help") : Run.of(verb, "--help");
    String verbs = run.out().substring(run.out().indexOf("Commands:"));
    String summaries = verbs.replaceAll("\n {6,}", " ").replaceAll("(?s)\n\n.*", "\n");
    assertThat(summaries.lines().skip(1).filter(line -> !line.isBlank()))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).matches("  [a-z]+ +[A-Z].*[a-z]\\."));
  }

  @Test
  void servesNoJson() throws IOException {
    Run run = Run.of("serve", clean(), "--json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--json");
    assertThat(Run.of("serve", "--help").out()).doesNotContain("--json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coverage", "ids", "export obsidian"})
  void saysNothingBesideWhatWasAskedForWhenQuiet(String verb) throws IOException {
    Path notes = clean();
    Files.writeString(notes.resolve("r.md"), "---\ntype: round\n---\n# 一面\n\n- [ ] 题\n");
    String[] words = verb.split(" ", -1);
    Object[] loud = Stream.concat(Stream.of(words), Stream.of(notes)).toArray();
    Object[] quiet = Stream.concat(Stream.of(loud), Stream.of("-q")).toArray();
    assertThat(Run.of(loud).err()).isNotEmpty();
    assertThat(Run.of(quiet)).isEqualTo(new Run(0, Run.of(loud).out(), ""));
  }

  private Run searched(String... filter) throws IOException {
    Path notes = clean();
    Files.createDirectories(notes.resolve("redis"));
    Files.writeString(notes.resolve("redis/b.md"), "---\ntags: [哈希表]\n---\n# 乙\n\n搬迁。\n");
    Files.writeString(
        notes.resolve("r.md"), "---\ntype: round\nround: 2\n---\n# 二面\n\n- [ ] 搬迁是什么\n");
    Stream<Object> words = Stream.of("search", "搬迁", "--notes", notes);
    return Run.of(Stream.concat(words, Stream.of(filter)).toArray());
  }

  @Test
  void limitsASearchToWhatThereIs() throws IOException {
    assertThat(searched("--round", "二面").err()).startsWith("1 of 1");
    assertThat(searched("--round", "2").err()).startsWith("1 of 1");
    assertThat(searched("--topic", "redis").out())
        .contains("redis/b.html")
        .doesNotContain("a.html");
    assertThat(searched("--tag", "哈希表").err()).startsWith("1 of 1");
  }

  @Test
  void refusesToLimitASearchToWhatThereIsNot() throws IOException {
    Run run = searched("--round", "三面");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("zhuji: there is no round \"三面\"; did you mean \"二面\"?\n");
    assertThat(searched("--round", "x").err()).contains("no round \"x\"; there are 二面");
    assertThat(searched("--topic", "rediss").err()).contains("no topic", "mean \"redis\"?");
    assertThat(searched("--tag", "哈西表").err()).contains("no tag", "mean \"哈希表\"?");
    Run none = Run.of("search", "x", "--notes", Notes.clean(folder.resolve("none")), "--tag", "y");
    assertThat(none.err()).isEqualTo("zhuji: there is no tag \"y\"; these notes have none\n");
    assertThat(none.code()).isEqualTo(2);
  }

  @Test
  void namesItsVersion() {
    assertThat(Run.of("--version").out()).startsWith("zhuji ").contains("Java ");
  }

  @Test
  void buildsACleanSite() throws IOException {
    Path site = folder.resolve("site");
    Run run = Run.of("build", clean(), "-o", site);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().map(line -> line.split(" ")[0]).toList())
        .contains("settings", "read", "parse", "link", "render", "write");
    assertThat(run.err()).contains("0 removed").endsWith("no problems\n");
    assertThat(site.resolve("a.html")).isNotEmptyFile();
    Run again = Run.of("build", clean(), "-o", site, "--quiet");
    assertThat(again).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void tellsProblemsOnceSortedAndCounted() throws IOException {
    Path notes = broken();
    Run run = Run.of("build", notes, "-o", folder.resolve("site"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines().filter(line -> !line.startsWith("  ")).toList())
        .satisfiesExactly(
            line -> assertThat(line).startsWith(notes + "/a.md:3:1: error[link-note]: "),
            line ->
                assertThat(line).startsWith(notes + "/a.md:5:").contains("warning[link-anchor]"));
    assertThat(run.err()).endsWith("1 error, 1 warning (link-anchor 1, link-note 1)\n");
    assertThat(folder.resolve("site/a.html")).exists();
  }

  @Test
  void checksWithoutWriting() throws IOException {
    Path notes = broken();
    assertThat(Run.of("check", notes, "-q").code()).isEqualTo(1);
    assertThat(folder.toFile().list()).containsExactly("笔记");
  }

  @Test
  void failsForAWarningWhenStrict() throws IOException {
    Path notes =
        notes(Map.of("zhuji.yml", "id: abcdefgh234567ab\ntitle: 站\n", "a.md", "[x](#没有)\n"));
    assertThat(Run.of("check", notes, "-q").code()).isZero();
    assertThat(Run.of("check", notes, "-q", "--strict").code()).isEqualTo(1);
  }

  @Test
  void printsJsonAndNothingElse() throws IOException {
    Run run = Run.of("build", broken(), "-o", folder.resolve("site"), "--json");
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("version").getAsInt()).isEqualTo(1);
    assertThat(json.getAsJsonObject("counts").get("link-note").getAsInt()).isEqualTo(1);
    JsonObject first = json.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertThat(first.get("path").getAsString()).endsWith("笔记/a.md");
    assertThat(first.get("line").getAsInt()).isEqualTo(3);
    assertThat(json.get("written").getAsInt()).isPositive();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void searchesTheNotes() throws IOException {
    Run run = Run.of("search", "渐进式", "--notes", clean());
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("甲").contains("a.html");
    Run json = Run.of("search", "渐进式", "--notes", clean(), "--json");
    assertThat(JsonParser.parseString(json.out()).getAsJsonObject().get("total").getAsInt())
        .isEqualTo(1);
    assertThat(Run.of("search", "没有的词", "--notes", clean()).err()).contains("0 of 0");
  }

  @Test
  void refusesSettingsThatItCannotUnderstand() throws IOException {
    Path notes = notes(Map.of("zhuji.yml", "titel: 站\n", "a.md", "# 甲\n"));
    Run run = Run.of("build", notes, "-o", folder.resolve("site"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("zhuji.yml:1:1: error[settings-key]").contains("title");
    assertThat(folder.resolve("site")).doesNotExist();
  }

  @Test
  void refusesACommandLineThatItCannotUnderstand() throws IOException {
    assertThat(Run.of().code()).isEqualTo(2);
    assertThat(Run.of("bulid").code()).isEqualTo(2);
    assertThat(Run.of("bulid").err()).contains("build");
    assertThat(Run.of("build", "--strct").err()).contains("--strict");
    assertThat(Run.of("build", folder.resolve("nothing")).code()).isEqualTo(2);
    clean();
    assertThat(Run.of("build", folder.resolve("笔计")).err()).contains("did you mean").contains("笔记");
    assertThat(Run.of("build", clean(), "-c", folder.resolve("no.yml")).code()).isEqualTo(2);
    assertThat(Run.of("serve", clean(), "-p", "70000").code()).isEqualTo(2);
    assertThat(Run.of("build", clean(), "-j", "-1").code()).isEqualTo(2);
  }

  @Test
  void writesNoSiteOverTheNotes() throws IOException {
    Path notes = clean();
    Files.createDirectories(notes.resolve("redis"));
    Files.writeString(notes.resolve("redis/b.md"), "# 乙\n");
    for (Path output : List.of(notes, folder, notes.resolve("redis"), notes.resolve("a.md"))) {
      Run run = Run.of("build", notes, "-o", output);
      assertThat(run.code()).as(output.toString()).isEqualTo(2);
      assertThat(run.err()).contains("cannot be written");
    }
    assertThat(Run.of("build", notes, "-o", notes.resolve("site")).code()).isZero();
    Run again = Run.of("build", notes, "-o", notes.resolve("site"));
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("0 written");
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Path notes = clean();
    Files.writeString(folder.resolve("file"), "");
    Run run = Run.of("build", notes, "-o", folder.resolve("file/site"), "-q");
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("file").doesNotContain("\tat ");
  }

  @Test
  void coloursWhenAsked() throws IOException {
    assertThat(Run.in(false, true, "check", broken(), "-q").out())
        .contains("\u001b[1;31merror[link-note]\u001b[0m");
    assertThat(Terminal.wantsColour(Map.of(), true)).isTrue();
    assertThat(Terminal.wantsColour(Map.of(), false)).isFalse();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "1"), true)).isFalse();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", ""), true)).isTrue();
    assertThat(Terminal.wantsColour(Map.of("CLICOLOR", "0"), true)).isFalse();
    assertThat(Terminal.wantsColour(Map.of("CLICOLOR_FORCE", "1"), false)).isTrue();
    assertThat(Terminal.wantsColour(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), true))
        .isFalse();
  }

  @Test
  void laysOutAKnowledgeBaseThatBuildsCleanly() throws IOException {
    Path base = folder.resolve("我的库");
    assertThat(Run.of("new", base, "--title", "it's: 我的").code()).isZero();
    assertThat(base.resolve(".github/workflows/pages.yml")).exists();
    assertThat(base.resolve(".gitignore")).exists();
    assertThat(base.resolve("content/zhuji.yml")).content().containsPattern("id: [a-z2-7]{16}\n");
    Run run = Run.of("build", base.resolve("content"), "-o", base.resolve("site"), "--strict");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(base.resolve("site/index.html")).content().contains("it&#39;s: 我的");

    Path awkward = folder.resolve("有 空#%格/&库");
    assertThat(Run.of("new", awkward).out()).contains("  cd '" + awkward + "'\n");

    Run second = Run.of("new", base);
    assertThat(second.code()).isEqualTo(2);
    assertThat(second.err()).contains("not an empty folder");
  }

  @Test
  void writesJsonThatAnyReaderUnderstands() {
    String awkward = "\"\\\n\t\0\u2028 锁 \ud83d\ude00 \ud800";
    String json = Json.of(Map.of("k", List.of(awkward, 1, true, Map.of())));
    assertThat(json.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) '?');
    assertThat(
            JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("k").get(0).getAsString())
        .isEqualTo(awkward);
  }

  @Test
  void putsTheSiteIntoAnArchiveBesideIt() throws IOException {
    Path site = folder.resolve("我的站");
    Run run = Run.of("build", clean(), "-o", site, "--zip");
    assertThat(run.code()).isZero();
    try (ZipFile zip = new ZipFile(folder.resolve("我的站.zip").toFile())) {
      assertThat(zip.getEntry("我的站/a.html")).isNotNull();
      assertThat(zip.stream().filter(entry -> entry.getName().endsWith(".html")).count())
          .isGreaterThan(5);
    }
  }

  @Test
  void leavesAnArchiveOfSomebodyElseAlone() throws IOException {
    Path site = folder.resolve("site");
    Files.writeString(folder.resolve("site.zip"), "theirs");
    Run run = Run.of("build", clean(), "-o", site, "--zip");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.all()).contains("site.zip: error[output-foreign]: the archive belongs here");
    assertThat(folder.resolve("site.zip")).hasContent("theirs");
  }
}
