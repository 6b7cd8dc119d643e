package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mock interview decides, run by Node without a page. */
class MockScriptsTest {

  private static final Path FOLDER = Path.of("src/test/resources/mock");

  @ParameterizedTest
  @ValueSource(strings = {"draw", "chain", "report", "recall"})
  void passTheirOwnTests(String name) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Tools.nodeOfThisMachine().toString(),
                    "--test",
                    FOLDER.resolve(name + ".test.js").toString()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).containsPattern("# pass [1-9]");
  }
}
