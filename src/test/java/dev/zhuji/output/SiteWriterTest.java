package dev.zhuji.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir Path temporary;

  private Path site() {
    return temporary.resolve("我的 site");
  }

  private Written write(OutputFile... files) {
    return SiteWriter.write(site(), List.of(files));
  }

  private static OutputFile text(String path, String text) {
    return new OutputFile.Text(new OutputPath(path), text);
  }

  private String read(String path) throws IOException {
    return Files.readString(site().resolve(path));
  }

  private void put(String path, String text) throws IOException {
    Path file = site().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.walk(site())) {
      return all.filter(Files::isRegularFile)
          .map(file -> site().relativize(file).toString())
          .filter(name -> !name.equals(Manifest.NAME))
          .sorted()
          .toList();
    }
  }

  @Test
  void writesTextsAndCopies() throws IOException {
    Path picture = Files.write(temporary.resolve("图 片.png"), new byte[] {1, 2, 3});
    Written written =
        write(
            text("redis/渐进式 rehash.html", "锁"),
            new OutputFile.Copy(new OutputPath("图 片.png"), picture.toUri()));
    assertThat(read("redis/渐进式 rehash.html")).isEqualTo("锁");
    assertThat(site().resolve("图 片.png")).hasSameBinaryContentAs(picture);
    assertThat(written).isEqualTo(new Written(2, 0, 0, List.of()));
  }

  @Test
  void copiesOutOfAJar() throws IOException {
    var uri = java.util.Objects.requireNonNull(Test.class.getResource("Test.class"));
    write(new OutputFile.Copy(new OutputPath("x.bin"), java.net.URI.create(uri.toString())));
    assertThat(Files.size(site().resolve("x.bin"))).isPositive();
  }

  @Test
  void leavesUnchangedFilesUntouched() throws IOException {
    write(text("a.html", "one"), text("b.html", "two"));
    Files.setLastModifiedTime(site().resolve("a.html"), LONG_AGO);
    Files.setLastModifiedTime(site().resolve(Manifest.NAME), LONG_AGO);
    assertThat(write(text("a.html", "one"), text("b.html", "two")))
        .isEqualTo(new Written(0, 2, 0, List.of()));
    assertThat(Files.getLastModifiedTime(site().resolve("a.html"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(site().resolve(Manifest.NAME))).isEqualTo(LONG_AGO);
  }

  @Test
  void replacesWhatChangedAndRemovesWhatIsStale() throws IOException {
    write(text("a.html", "old"), text("gone/deep/b.html", "x"), text("gone/c.html", "x"));
    assertThat(write(text("a.html", "new"))).isEqualTo(new Written(1, 0, 2, List.of()));
    assertThat(names()).containsExactly("a.html");
    assertThat(site().resolve("gone")).doesNotExist();
  }

  @Test
  void touchesNoFileOfOthers() throws IOException {
    put(".gitignore", "*");
    put("gone/notes.txt", "mine");
    write(text("gone/a.html", "x"));
    write(text("b.html", "x"));
    assertThat(names()).containsExactly(".gitignore", "b.html", "gone/notes.txt");
  }

  @Test
  void leavesTheSiteThatAnotherBuildWroteIntoASubfolder() throws IOException {
    write(text("index.html", "outer"));
    SiteWriter.write(site().resolve("docs"), List.of(text("index.html", "inner")));
    write(text("index.html", "outer 2"));
    SiteWriter.write(site().resolve("docs"), List.of(text("index.html", "inner 2")));
    assertThat(read("index.html")).isEqualTo("outer 2");
    assertThat(read("docs/index.html")).isEqualTo("inner 2");
  }

  @Test
  void refusesAPlaceThatSomebodyElseTook() throws IOException {
    put("a.html", "mine");
    Written written = write(text("a.html", "ours"), text("b.html", "ours"));
    assertThat(read("a.html")).isEqualTo("mine");
    assertThat(read("b.html")).isEqualTo("ours");
    assertThat(written.written()).isEqualTo(1);
    assertThat(written.problems())
        .singleElement()
        .hasToString(
            site()
                + "/a.html: error[output-foreign]: a page of the site belongs here, but zhuji did"
                + " not write what stands here\n"
                + "  hint: move it away, or choose another output folder");
    write(text("b.html", "ours"));
    assertThat(read("a.html")).isEqualTo("mine");
  }

  @Test
  void leavesAFileOfOthersThatHappensToBeRight() throws IOException {
    put(".nojekyll", "");
    assertThat(write(text(".nojekyll", ""))).isEqualTo(new Written(0, 1, 0, List.of()));
    write(text("a.html", "x"));
    assertThat(names()).containsExactly(".nojekyll", "a.html");
  }

  @Test
  void keepsAStalePageThatWasChangedByHand() throws IOException {
    write(text("a.html", "x"));
    put("a.html", "edited");
    Written written = write(text("b.html", "x"));
    assertThat(read("a.html")).isEqualTo("edited");
    assertThat(written.problems()).extracting(Problem::severity).containsExactly(Severity.HINT);
    assertThat(write(text("b.html", "x")).problems()).isEmpty();
  }

  @Test
  void followsNoLinkOutOfTheFolder() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("a.html"), "theirs");
    Files.createDirectories(site());
    Files.createSymbolicLink(site().resolve("folder"), outside);
    Files.createSymbolicLink(site().resolve("b.html"), outside.resolve("a.html"));
    Written written =
        write(text("folder/a.html", "x"), text("folder/new.html", "x"), text("b.html", "x"));
    assertThat(written.problems()).hasSize(3);
    assertThat(outside.toFile().list()).containsExactly("a.html");
    assertThat(outside.resolve("a.html")).hasContent("theirs");
  }

  @Test
  void removesNothingBehindALinkThatTookTheFoldersPlace() throws IOException {
    write(text("folder/a.html", "x"));
    Files.delete(site().resolve("folder/a.html"));
    Files.delete(site().resolve("folder"));
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("a.html"), "x");
    Files.createSymbolicLink(site().resolve("folder"), outside);
    write(text("b.html", "x"));
    assertThat(outside.resolve("a.html")).exists();
  }

  @Test
  void turnsAFolderIntoAFileAndBack() throws IOException {
    write(text("x/a.html", "1"));
    assertThat(write(text("x", "2")).problems()).isEmpty();
    assertThat(read("x")).isEqualTo("2");
    assertThat(write(text("x/a.html", "3")).problems()).isEmpty();
    assertThat(read("x/a.html")).isEqualTo("3");
  }

  @Test
  void refusesAFileWhereSomebodyElsesFolderStands() throws IOException {
    put("x/notes.txt", "mine");
    assertThat(write(text("x", "2")).problems()).hasSize(1);
    assertThat(read("x/notes.txt")).isEqualTo("mine");
    assertThat(write(text("x", "2")).problems()).hasSize(1);
  }

  @Test
  void believesNoManifestThatLeadsOutside() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "x");
    String hash = Bytes.hash("x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    put(Manifest.NAME, hash + "  ../secret\n" + hash + "  " + secret + "\nnonsense\n\0\n");
    write(text("a.html", "x"));
    assertThat(secret).exists();
  }

  @Test
  void listsNamesWithLineBreaks() throws IOException {
    write(text("a\n%0A.html", "x"));
    assertThat(write(text("b.html", "x")).removed()).isEqualTo(1);
    assertThat(names()).containsExactly("b.html");
  }

  @Test
  void writesTheSameManifestWhateverTheOrder() throws IOException {
    write(text("a.html", "1"), text("b/c.html", "2"));
    String first = read(Manifest.NAME);
    SiteWriter.write(
        temporary.resolve("other"), List.of(text("b/c.html", "2"), text("a.html", "1")));
    assertThat(temporary.resolve("other").resolve(Manifest.NAME)).hasContent(first);
    assertThat(first)
        .isEqualTo(
            """
            # Written by zhuji. Files that are not listed are left alone.
            83dcefb790f599e3  a.html
            1ad5be0d83a56a17  b/c.html
            """);
  }

  @Test
  void sweepsWhatAKilledBuildLeft() throws IOException {
    write(text("a/b.html", "x"));
    put("a/.zhuji-new-999999999-1", "half");
    put("a/.zhuji-new-notes", "mine");
    write(text("a/b.html", "x"));
    assertThat(names()).containsExactly("a/.zhuji-new-notes", "a/b.html");
  }

  @Test
  void namesTheFileThatCannotBeRead() {
    Path missing = temporary.resolve("missing.png");
    OutputFile copy = new OutputFile.Copy(new OutputPath("m.png"), missing.toUri());
    assertThatThrownBy(() -> write(copy))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("m.png")
        .hasMessageContaining("missing.png");
  }
}
