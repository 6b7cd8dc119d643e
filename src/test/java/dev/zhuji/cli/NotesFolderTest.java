package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folder a verb takes for the notes. */
class NotesFolderTest {

  @TempDir private Path folder;
  private Path base = Path.of("");

  @BeforeEach
  void layOut() {
    base = folder.resolve("my-notes");
    assertThat(Run.of("new", base, "--title", "我的站").code()).isZero();
  }

  @Test
  void isTheContentOfWhatNewMade() throws IOException {
    Path site = folder.resolve("o1");
    Run run = Run.of("build", base, "-o", site, "--strict");
    assertThat(run.code()).as(run.all()).isZero();
    assertThat(site.resolve("index.html")).content().contains("我的站", "data-site=");
    assertThat(site.resolve("redis/rehash.html")).isNotEmptyFile();
    assertThat(site.resolve("content")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "coverage", "ids", "search"})
  void isTheSameForEveryVerb(String verb) throws IOException {
    Files.writeString(base.resolve("content/zhuji.yml"), "titel: x\n");
    Run run = verb.equals("search") ? Run.of(verb, "x", "--notes", base) : Run.of(verb, base);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains(base + "/content/zhuji.yml:1:1: error[settings-key]");
  }

  @Test
  void isTheNamedOneWhereThatHasSettings() throws IOException {
    Files.writeString(base.resolve("zhuji.yml"), "id: abcdefgh234567ab\ntitle: 外面\n");
    Path site = folder.resolve("o2");
    assertThat(Run.of("build", base, "-o", site).code()).isZero();
    assertThat(site.resolve("index.html")).content().contains("外面");
    assertThat(site.resolve("content/redis/rehash.html")).isNotEmptyFile();
  }

  @Test
  void isTheNamedOneWhereItsContentHasNoSettings() throws IOException {
    Files.delete(base.resolve("content/zhuji.yml"));
    Path site = folder.resolve("o3");
    assertThat(Run.of("build", base, "-o", site).code()).isZero();
    assertThat(site.resolve("content/redis/rehash.html")).isNotEmptyFile();
  }

  @Test
  void isExplainedByEveryVerbThatTakesOne() {
    for (String verb : new String[] {"build", "check", "serve", "search", "coverage", "ids"}) {
      String help = Run.of(verb, "--help").out().replaceAll("\\s+", " ");
      assertThat(help).as(verb).contains("with their 'zhuji.yml' in its 'content'");
    }
  }
}
