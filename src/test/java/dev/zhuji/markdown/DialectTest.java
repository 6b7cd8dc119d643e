package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the examples of the documentation: a fence of Markdown, then a fence of the HTML that it
 * becomes. With {@code -Dzhuji.bless} the HTML is written anew, to be read before it is committed.
 */
class DialectTest {

  private static final Path DOCUMENT = Path.of("src/site/markdown/dialect.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("`````markdown\n(.*?)\n`````\n`````html\n(.*?)`````\n", Pattern.DOTALL);

  @TestFactory
  List<DynamicTest> theDocumentedExamplesAreTrue() throws IOException {
    String document = Files.readString(DOCUMENT);
    if (System.getProperty("zhuji.bless") != null) {
      bless(document);
    }
    List<DynamicTest> tests = new ArrayList<>();
    Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
    while (example.find()) {
      String markdown = example.group(1);
      String html = example.group(2);
      tests.add(
          DynamicTest.dynamicTest(
              markdown.lines().findFirst().orElse(""),
              () -> assertThat(Html.asWritten(markdown)).isEqualTo(html)));
    }
    assertThat(tests).hasSizeGreaterThan(25);
    return tests;
  }

  private static void bless(String document) throws IOException {
    String blessed =
        EXAMPLE
            .matcher(document)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        "`````markdown\n"
                            + found.group(1)
                            + "\n`````\n`````html\n"
                            + Html.asWritten(found.group(1))
                            + "`````\n"));
    Files.writeString(DOCUMENT, blessed);
  }
}
