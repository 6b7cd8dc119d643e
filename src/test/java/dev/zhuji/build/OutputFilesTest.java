package dev.zhuji.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputFilesTest {

  private static OutputFiles gather(String... paths) {
    OutputFiles files = new OutputFiles();
    List<String> all = Arrays.asList(paths);
    for (int i = 0; i < all.size(); i++) {
      files.add(new OutputFile.Text(new OutputPath(all.get(i)), "text " + i));
    }
    return files;
  }

  private static List<String> kept(OutputFiles files) {
    return files.files().values().stream()
        .map(file -> file.path() + "=" + ((OutputFile.Text) file).text())
        .toList();
  }

  @Test
  void keepsTheFirstOfTwoForOnePlace() {
    OutputFiles files = gather("a.html", "b.html", "a.html");
    assertThat(kept(files)).containsExactly("a.html=text 0", "b.html=text 1");
    assertThat(files.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "a.html: error[page-duplicate]: two files of the site want this place: a.html and"
                + " a.html\n"
                + "  hint: give one of them another name or slug; names must differ in more than"
                + " case");
  }

  @Test
  void takesTheSameFileTwice() {
    OutputFiles files = new OutputFiles();
    files.addAll(
        List.of(
            new OutputFile.Text(new OutputPath("a"), "x"),
            new OutputFile.Text(new OutputPath("a"), "x")));
    assertThat(files.problems()).isEmpty();
    assertThat(files.files()).hasSize(1);
  }

  @Test
  void seesNamesThatADiskMayConfuse() {
    assertThat(gather("TCP.html", "tcp.html").problems()).hasSize(1);
    assertThat(gather("caf\u00e9.html", "cafe\u0301.html").problems()).hasSize(1);
    assertThat(gather("ﬁ.html", "fi.html").problems()).hasSize(1);
  }

  @Test
  void seesAFileWhereAFolderMustBe() {
    assertThat(gather("redis", "redis/a.html").problems()).hasSize(1);
    assertThat(gather("Redis/b/a.html", "redis/B").problems()).hasSize(1);
    assertThat(gather("redis/a.html", "redis/b.html", "redis.html").problems()).isEmpty();
  }
}
