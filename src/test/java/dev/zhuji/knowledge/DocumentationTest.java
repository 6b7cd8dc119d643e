package dev.zhuji.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documentation names what the program has, no more and no less. */
final class DocumentationTest {

  private static final Path FOLDER = Path.of("src/site/markdown");
  private static final Map<Severity, String> WORDS =
      Map.of(Severity.ERROR, "错误", Severity.WARNING, "警告", Severity.HINT, "提示");

  @Test
  void listsEveryProblemWithItsSeverity() throws IOException {
    List<String> rows =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\S+) \\|")
            .matcher(Files.readString(FOLDER.resolve("problems.md")))
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Code.values())
                .map(code -> code.id() + " " + WORDS.get(code.severity()))
                .toList());
  }
}
