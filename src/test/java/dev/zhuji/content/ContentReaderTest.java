package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Content;
import dev.zhuji.model.Defaults;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentReaderTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private Content read(String... exclude) {
    return ContentReader.read(folder, Defaults.settings(true, exclude), false);
  }

  private static List<String> sources(Content content) {
    return content.sources().stream().map(source -> source.path().value()).toList();
  }

  private static List<String> problems(Content content) {
    List<Problem> problems = new ArrayList<>(content.problems());
    content.sources().forEach(source -> problems.addAll(source.problems()));
    return problems.stream().map(p -> p.toString().replace("\n  ", " | ")).toList();
  }

  private Source only() {
    Content content = read();
    assertThat(problems(content)).isEmpty();
    assertThat(content.sources()).hasSize(1);
    return content.sources().getFirst();
  }

  @Test
  void findsNotesAndFilesInOrder() throws IOException {
    for (String path :
        List.of(
            "锁.md",
            "b/a b.md",
            "b/100% #1.md",
            "A.markdown",
            "img/x.png",
            "zhuji.yml",
            ".git/a.md",
            ".obsidian/b.md",
            "node_modules/c.md",
            ".hidden.md",
            "theme/css/a.css",
            "theme/a.md",
            "out/.nojekyll",
            "out/index.html",
            "b/theme/ok.md",
            "drafts/x.md",
            "x.tmp.md",
            "b/keep/y.md")) {
      write(path, "x\n");
    }
    Content content = read("/drafts", "*.tmp.md", "b/**/y.*");
    assertThat(sources(content))
        .containsExactly("A.markdown", "b/100% #1.md", "b/a b.md", "b/theme/ok.md", "锁.md");
    assertThat(content.files()).containsExactly(new SourcePath("img/x.png"));
    assertThat(problems(content)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', a.md",
    "'draft: true', ''",
    "'publish: false', ''",
    "'publish: true', a.md",
  })
  void draftsAndUnpublishedNotesAreHidden(String meta, String expected) throws IOException {
    write("a.md", "---\ntitle: a\n" + meta + "\n---\n");
    Content content = read();
    assertThat(String.join(",", sources(content))).isEqualTo(expected);
    assertThat(content.hidden()).hasSize(expected.isEmpty() ? 1 : 0);
  }

  @Test
  void draftsArePublishedOnRequestAndTheDefaultMayBeNot() throws IOException {
    write("a.md", "---\ndraft: true\n---\n");
    write("b.md", "---\npublish: true\n---\n");
    assertThat(sources(ContentReader.read(folder, Defaults.settings(true), true)))
        .containsExactly("a.md", "b.md");
    assertThat(sources(ContentReader.read(folder, Defaults.settings(false), true)))
        .containsExactly("b.md");
  }

  @Test
  void lineEndsAndTheByteOrderMarkAreNoText() throws IOException {
    write("a.md", "\uFEFF---\r\ntitle: 锁\r\n---\r\n一\r\r\n二\r");
    Source source = only();
    assertThat(source.meta().title()).contains("锁");
    assertThat(source.body()).isEqualTo("一\n\n二\n");
    assertThat(source.position(3, 1)).hasToString("a.md:6:1");
  }

  @Test
  void aBadByteIsReportedWhereItIsAndTheNoteIsKept() throws IOException {
    write(
        "a.md",
        new byte[] {'a', '\r', '\n', (byte) 0xe9, (byte) 0x94, (byte) 0x81, (byte) 0xff, 'b'});
    Content content = read();
    assertThat(content.sources().getFirst().body()).isEqualTo("a\n锁\uFFFDb");
    assertThat(problems(content))
        .containsExactly(
            "a.md:2:2: error[encoding]: the byte 0xFF is not UTF-8 | hint: save the file as UTF-8");
  }

  @Test
  void otherEncodingsAreRecognized() throws IOException {
    write("gbk.md", "# 三次握手\n".getBytes(Charset.forName("GB18030")));
    write("utf16.md", ("\uFEFF# 锁\n").getBytes(StandardCharsets.UTF_16LE));
    write("utf16le.md", "# a\n".getBytes(StandardCharsets.UTF_16LE));
    write("fine.md", "\uFFFD is a character too");
    assertThat(problems(read()))
        .containsExactly(
            "gbk.md:1:3: error[encoding]: the byte 0xC8 is not UTF-8 | hint: the file looks like"
                + " GBK: save it as UTF-8, for example with iconv -f GB18030 -t UTF-8",
            "utf16.md:1:1: error[encoding]: the byte 0xFF is not UTF-8 | hint: the file is UTF-16:"
                + " save it as UTF-8",
            "utf16le.md:1:2: error[encoding]: a NUL character | hint: is this a text file? save it"
                + " as UTF-8");
  }

  private void link(String path, Path to) throws IOException {
    Files.createSymbolicLink(folder.resolve(path), to);
  }

  @Test
  void linksOutOfTheFolderAreNotRead() throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "secret");
    Files.createDirectories(elsewhere.resolve("theme/css"));
    write("a.md", "<!-- @include: out/secret.md -->\n<!-- @include: key.txt -->\n");
    link("out", elsewhere);
    link("secret.md", secret);
    link("key.txt", secret);
    link("theme", elsewhere.resolve("theme"));
    Content content = read();
    assertThat(sources(content)).containsExactly("a.md");
    assertThat(content.sources().getFirst().body()).isEmpty();
    assertThat(content.files()).isEmpty();
    String outside =
        ": warning[content-outside]: a link out of the content folder | hint: it is not read; move"
            + " or copy what it leads to into the folder";
    assertThat(problems(content))
        .startsWith("key.txt" + outside, "out" + outside, "secret.md" + outside)
        .hasSize(5);
  }

  @Test
  void linksInsideTheFolderMakeNoSecondPage() throws IOException {
    write("a/x.md", "x");
    write("a/x.png", "x");
    write(".private/y.txt", "y");
    link("a/loop", folder);
    link("b", folder.resolve("a"));
    link("c.md", folder.resolve("a/x.md"));
    link("d.png", folder.resolve("a/x.png"));
    link("e.txt", folder.resolve("a/x.md"));
    link("f.txt", folder.resolve(".private/y.txt"));
    link("gone.md", folder.resolve("nowhere"));
    Content content = read();
    assertThat(sources(content)).containsExactly("a/x.md");
    assertThat(content.files()).containsExactly(new SourcePath("a/x.png"), new SourcePath("d.png"));
    String linked = ": warning[unreadable]: a link to a ";
    String hint = " | hint: a note is found once, where it really is";
    assertThat(problems(content))
        .containsExactly(
            "a/loop" + linked + "folder that is read already" + hint,
            "b" + linked + "folder that is read already" + hint,
            "gone.md: error[unreadable]: cannot be read: no such file or folder",
            "c.md" + linked + "note that is read already" + hint,
            "e.txt" + linked + "note that is read already" + hint,
            "f.txt" + linked + "file that is left out" + hint);
  }

  @Test
  void aFolderThatIsNotThereIsAProblem() {
    Content content = ContentReader.read(folder.resolve("none"), Defaults.settings(true), false);
    assertThat(problems(content))
        .containsExactly(".: error[unreadable]: cannot be read: no such file or folder");
  }

  @Test
  void includesBecomeTheNotesText() throws IOException {
    write("a/n.md", "---\ntitle: n\n---\nfirst\n- item\n\n  <!-- @include: ../x.md -->\n\nlast\n");
    write("x.md", "---\ntitle: gone\n---\nfrom x\n\nmore\n");
    Source source = read().sources().getFirst();
    assertThat(source.problems()).isEmpty();
    assertThat(source.body()).isEqualTo("first\n- item\n\n  from x\n\n  more\n\nlast\n");
    assertThat(List.of(3, 4, 6, 7, 8).stream().map(line -> source.position(line, 1).toString()))
        .containsExactly("a/n.md:6:1", "x.md:4:1", "x.md:6:1", "a/n.md:8:1", "a/n.md:9:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "<!-- @include: p.md{2-3} --> => 2|3",
        "<!-- @include: p.md{2,3} --> => 2|3",
        "<!--@include: ./p.md{6-}--> => <!-- #endregion r -->|7",
        "<!-- @include: p.md{-1} --> => 1",
        "<!-- @include: p.md{3} --> => 3",
        "<!-- @include: p.md#r --> => 5",
        "<!-- @include: p.md{#r} --> => 5",
        "<!-- @include: /d/p --> => 1|2|3|<!-- #region r -->|5|<!-- #endregion r -->|7",
        "<!-- @include: h.md#小-节 --> => ## 小 节|in|### sub",
        "<!-- @include: @s.snippet.md --> => snip",
        "<!-- @include: @d/p.md{1} --> => 1",
        "<!-- @include: Code.java{1} --> => class A {}",
        "text <!-- @include: p.md --> => text <!-- @include: p.md -->",
        "`<!-- @include: p.md -->` => `<!-- @include: p.md -->`",
        "|    <!-- @include: p.md --> => |    <!-- @include: p.md -->",
        "```|<!-- @include: p.md -->|``` => ```|<!-- @include: p.md -->|```",
        "~~~~md|~~~|<!-- @include: p.md -->|~~~~|<!-- @include: p.md{1} --> => ~~~~md|~~~|<!--"
            + " @include: p.md -->|~~~~|1",
        "- a|    <!-- @include: p.md{1} --> => - a|    1",
      })
  void takesTheLinesThatAreNamed(String note, String body) throws IOException {
    write("d/p.md", "1\n2\n3\n<!-- #region r -->\n5\n<!-- #endregion r -->\n7\n");
    write("d/h.md", "# h\n## 小 节\nin\n### sub\n## next\n");
    write("snippets/s.snippet.md", "snip\n");
    write("d/Code.java", "class A {}\n");
    write("d/note.md", "x\n\n" + note.replace('|', '\n') + "\n");
    Content content = read();
    assertThat(problems(content)).isEmpty();
    Source source =
        content.sources().stream()
            .filter(s -> s.path().stem().equals("note"))
            .findFirst()
            .orElseThrow();
    assertThat(source.body()).isEqualTo("x\n\n" + body.replace('|', '\n') + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "gone.md => include-missing]: no file \"gone.md\" to include; tried \"d/gone.md\""
            + " | hint: a path starts at the file it stands in, /path at the content folder",
        "p.md => include-missing]: no file \"p.md\" to include; tried \"d/p.md\" | hint: did you"
            + " mean \"/e/p.md\"?",
        "../E/intr.md => include-missing]: no file \"../E/intr.md\" to include; tried \"E/intr.md\""
            + " | hint: did you mean \"/e/intro.md\"?",
        "@gone.md => include-missing]: no file \"@gone.md\" to include; tried \"gone.md\","
            + " \"d/snippets/gone.md\", \"snippets/gone.md\""
            + " | hint: a path starts at the file it stands in, /path at the content folder",
        "../../x.md => include-outside]: the include \"../../x.md\" leaves the content folder"
            + " | hint: move the file into the content folder; a path such as /x starts there",
        "../e/p.md{9-} => include-missing]: \"e/p.md\" has only 1 lines | hint:"
            + " write lines that the file has, such as {1-1}",
        "../e/p.md#r => include-missing]: \"e/p.md\" has no region or heading \"r\" | hint: write a"
            + " heading of that file behind #, or put #region and that name into it",
        "note.md => include-loop]: an include that comes back to itself: d/note.md → d/note.md"
            + " | hint: take one of these includes out, or put a link in its place",
      })
  void saysWhatAnIncludeLacks(String target, String problem) throws IOException {
    write("e/p.md", "1\n");
    write("e/intro.md", "1\n");
    write("d/note.md", "<!-- @include: " + target + " -->\n");
    assertThat(problems(read())).containsExactly("d/note.md:1:1: error[" + problem);
  }

  @Test
  void includesThatLoopOrGrowAreCut() throws IOException {
    write("a.md", "a\n<!-- @include: b.md -->\n");
    write("b.md", "b\n<!-- @include: a.md -->\n");
    write("c/0.md", "x".repeat(1000) + "\n");
    for (int i = 1; i < 15; i++) {
      write("c/" + i + ".md", ("<!-- @include: " + (i - 1) + ".md -->\n").repeat(4));
    }
    Content content = read();
    assertThat(content.sources().getFirst().body()).isEqualTo("a\nb\n");
    assertThat(problems(content))
        .startsWith(
            "b.md:2:1: error[include-loop]: an include that comes back to itself: a.md → b.md →"
                + " a.md | hint: take one of these includes out, or put a link in its place",
            "c/10.md:1:1: error[include-loop]: the includes of \"c/10.md\" add more than 4 MB |"
                + " hint: include only the part that is needed, or link to the file")
        .hasSize(10);
  }

  @Test
  void manyFilesOneInTheOtherAreNoLoop() throws IOException {
    for (int i = 0; i < 110; i++) {
      write("%03d.md".formatted(i), "%d\n<!-- @include: %03d.md -->\n".formatted(i, i + 1));
    }
    write("110.md", "end\n");
    Content content = read();
    assertThat(content.sources().get(50).body()).endsWith("109\nend\n");
    assertThat(problems(content))
        .first()
        .isEqualTo(
            "000.md:2:1: error[include-loop]: the includes of \"000.md\" go more than 100 files"
                + " deep | hint: include the last of these files directly");
  }

  @ParameterizedTest
  @CsvSource({"draft: true, is a draft", "publish: false, is not published"})
  void whatIsNotPublishedIsNotIncluded(String meta, String reason) throws IOException {
    write("a.md", "<!-- @include: b.md -->\n<!-- @include: c.snippet.md -->\n");
    write("b.md", "---\n" + meta + "\n---\nsecret\n");
    write("c.snippet.md", "---\npublish: false\n---\nc\n");
    Content content = read();
    assertThat(content.sources().getFirst().body()).isEqualTo("c\n");
    assertThat(problems(content))
        .containsExactly(
            "a.md:1:1: error[include-missing]: \"b.md\" "
                + reason
                + ", so it is not included | hint: publish it; if it is only there to be included,"
                + " name it b.snippet.md");
  }

  @Test
  void whatIsOnlyThereToBeIncludedHasNoPage() throws IOException {
    write("a.md", "<!-- @include: snippets/s.md -->\n<!-- @include: b.md -->\n");
    write("b.md", "b\n");
    write("snippets/s.md", "s\n");
    write("snippets/unused.md", "u\n");
    write("x.snippet.md", "x\n");
    Content content = read();
    assertThat(sources(content)).containsExactly("a.md", "b.md", "snippets/unused.md");
    assertThat(content.hidden())
        .containsExactly(new SourcePath("snippets/s.md"), new SourcePath("x.snippet.md"));
  }

  @Test
  void brokenFrontMatterOfADraftIsReportedToo() throws IOException {
    write("a.md", "---\ntitle: a: b\ndraft: true\n---\n");
    assertThat(problems(read()))
        .singleElement()
        .asString()
        .startsWith("a.md:2:9: error[meta-syntax]");
  }

  @Test
  void longLinesAreReadAtOnce() throws IOException {
    String spaces = " ".repeat(300_000);
    write(
        "a.md",
        "---\ntitle: >\n  a"
            + " ".repeat(90_000)
            + "b\n\n  c\n---\n<!-- @include: "
            + spaces
            + "\n");
    write("b.md", "<!-- @include: a.md#r -->\n<!-- @include: c.md#r -->\n");
    write("c.md", "# #region" + spaces + "x\n");
    Content content = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read());
    assertThat(problems(content)).hasSize(2);
  }
}
