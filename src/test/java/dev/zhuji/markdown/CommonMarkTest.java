package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** The examples of CommonMark 0.31.2, by number. */
class CommonMarkTest {

  private static final NoteParser PARSER =
      new NoteParser("en", Dialect.COMMONMARK, Duration.ofSeconds(10));

  @Test
  void rendersTheExamplesOfTheSpecificationButTheListedOnes() throws IOException {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    assertThat(examples).hasSize(652);
    Map<Integer, String> failures = new TreeMap<>();
    int number = 0;
    for (Example example : examples) {
      number++;
      String html = normalized(Html.of(PARSER.parse(Html.source(tabs(example.getSource())))));
      String expected = normalized(tabs(example.getHtml()));
      if (!html.equals(expected)) {
        failures.put(
            number, example.getSource() + "--- expected\n" + expected + "--- but was\n" + html);
      }
    }
    assertThat(failures.keySet())
        .as(failures.values().stream().collect(Collectors.joining("\n=====\n")))
        .isEqualTo(known().keySet());
  }

  private static Map<Integer, String> known() throws IOException {
    try (InputStream file =
        CommonMarkTest.class.getResourceAsStream("/spec/commonmark-failures.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Map<Integer, String> known = new TreeMap<>();
      for (String line : text.lines().filter(line -> !line.startsWith("#")).toList()) {
        int space = line.indexOf(' ');
        assertThat(line.substring(space).strip()).as("a reason for " + line).isNotEmpty();
        known.put(Integer.valueOf(line.substring(0, space)), line.substring(space + 1));
      }
      return known;
    }
  }

  /** The specification shows a tab as an arrow. */
  private static String tabs(String text) {
    return text.replace('→', '\t');
  }

  /** XHTML's way to write void elements, and the line end before an end tag, are no difference. */
  private static String normalized(String html) {
    return html.replace(" />", ">").replace("\n</li>", "</li>").replace("<li>\n", "<li>").strip();
  }
}
