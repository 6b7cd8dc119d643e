package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.browser.Node;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mock interview decides, run by Node without a page. */
class MockScriptsTest {

  private static final Path FOLDER = Path.of("src/test/resources/mock");

  @ParameterizedTest
  @ValueSource(strings = {"draw", "chain", "report", "recall"})
  void passTheirOwnTests(String name) {
    assertThat(Node.output(List.of("--test", FOLDER.resolve(name + ".test.js").toString())))
        .containsPattern("# pass [1-9]");
  }
}
