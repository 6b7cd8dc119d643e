package dev.zhuji.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills builds at many moments: whoever looks afterwards sees whole files, old or new. */
class KilledBuildTest {

  private static final int KILLS = 12;
  private static final int PAGES = 60;

  @TempDir Path site;

  /** Runs in a JVM of its own until it is killed: writes one site after another. */
  static final class Writer {

    public static void main(String[] arguments) {
      Path site = Path.of(arguments[0]);
      for (int round = Integer.parseInt(arguments[1]); ; round++) {
        SiteWriter.write(site, pages(round));
        System.out.println(round);
      }
    }
  }

  /** Every page says in every line which round it is of, and each round has pages of its own. */
  private static List<OutputFile> pages(int round) {
    List<OutputFile> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      String name = i % 3 == 0 ? "r" + round % 4 + "/p" + i : "页/p" + i;
      pages.add(
          new OutputFile.Text(
              new OutputPath(name + ".html"), ("round " + round + "\n").repeat(20_000)));
    }
    return pages;
  }

  @Test
  void leavesEveryFileWholeAndEveryLeftoverKnown() throws Exception {
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      Process writer = start(kill * 1000);
      // the first line says that it writes; from there on, any moment is as good as another
      assertThat(writer.getInputStream().read()).isNotNegative();
      assertThat(writer.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS)).isFalse();
      writer.destroyForcibly().waitFor();
      assertEveryFileIsWhole();
    }
    Written last = SiteWriter.write(site, pages(1));
    assertThat(last.problems()).isEmpty();
    assertThat(files()).hasSize(PAGES + 1);
  }

  private Process start(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            site.toString(),
            Integer.toString(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void assertEveryFileIsWhole() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(".html")) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).as(name).hasSize(20_000);
        assertThat(lines.stream().distinct()).as(name).hasSize(1);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(site)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
