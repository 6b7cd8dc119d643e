package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportVerbTest {

  private static final Path REPORT = Path.of("src/test/resources/report/three-rounds.txt");

  @TempDir private Path folder;

  @Test
  void makesARoundFileOfEachRound() throws IOException {
    Path rounds = folder.resolve("notes/rounds");
    Run run = Run.of("import", REPORT, "-o", rounds);

    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            rounds.resolve("round-1.md").toString(),
            rounds.resolve("round-2.md").toString(),
            rounds.resolve("round-3.md").toString());
    assertThat(run.err()).isEqualTo("3 rounds with 30 questions; look at what says 推测\n");
    assertThat(Run.of("ids", rounds).err()).isEqualTo("every question has its id\n");
    Files.writeString(rounds.resolve("zhuji.yml"), "id: abcdefgh234567ab\n");
    assertThat(Run.of("check", rounds, "--strict", "-q").out()).isEmpty();
    assertThat(Run.of("coverage", rounds).err()).startsWith("30 questions: 30 missing (0 %)");
  }

  @Test
  void neverWritesOverAFile() throws IOException {
    Path taken = Files.writeString(folder.resolve("round-2.md"), "mine");
    Run run = Run.of("import", REPORT, "-o", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("round-2.md is there already; nothing was written");
    assertThat(taken).hasContent("mine");
    assertThat(folder.resolve("round-1.md")).doesNotExist();
  }

  @Test
  void printsInsteadWhenAsked() {
    Run run = Run.of("import", REPORT, "-n");
    assertThat(run.out()).contains("round: 1\n", "round: 3\n");
    assertThat(run.err()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void refusesWhatIsNoReport() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Run run = Run.of("import", empty, "-o", folder.resolve("x"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).endsWith("empty.txt: error[import]: it is empty\n");
    assertThat(folder.resolve("x")).doesNotExist();
    assertThat(Run.of("import", folder.resolve("none.txt")).code()).isEqualTo(2);
    assertThat(Run.of("import").code()).isEqualTo(2);
  }
}
