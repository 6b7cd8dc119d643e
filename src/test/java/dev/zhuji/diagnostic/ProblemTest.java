package dev.zhuji.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  @Test
  void aMessageNamesPlaceSeverityCodeAndRemedy() {
    Problem problem =
        Problem.of(
                Code.LINK_NOTE, new Position("net/tcp.md", 14, 3), "no note is called \"handshke\"")
            .withHint("did you mean [[handshake]]?");

    assertThat(problem)
        .hasToString(
            "net/tcp.md:14:3: error[link-note]: no note is called \"handshke\"\n"
                + "  hint: did you mean [[handshake]]?");
  }

  @Test
  void aPositionMayBeALineOrAFile() {
    assertThat(Position.of("a.md")).hasToString("a.md");
    assertThat(new Position("a.md", 2, 0)).hasToString("a.md:2");
    assertThatThrownBy(() -> new Position("a.md", 0, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void problemsSortByFileThenLineThenColumn() {
    List<Problem> sorted =
        Stream.of(at("b.md", 1, 1), at("a.md", 10, 1), at("a.md", 2, 7), at("a.md", 2, 3))
            .sorted()
            .toList();

    assertThat(sorted)
        .extracting(problem -> problem.at().toString())
        .containsExactly("a.md:2:3", "a.md:2:7", "a.md:10:1", "b.md:1:1");
  }

  @Test
  void codesAreDistinctAndFoundByTheirNames() {
    assertThat(Arrays.stream(Code.values()).map(Code::id)).doesNotHaveDuplicates();
    assertThat(Code.of("link-note")).contains(Code.LINK_NOTE);
    assertThat(Code.of("LINK_NOTE")).isEmpty();
  }

  @Test
  void theNearestNameIsWithinAThirdOfTheLength() {
    List<String> names = List.of("handshake", "handshakes", "window");

    assertThat(Nearest.to("handshke", names)).contains("handshake");
    assertThat(Nearest.to("HANDSHAKE", names)).contains("handshake");
    assertThat(Nearest.to("hnadshake", names)).contains("handshake");
    assertThat(Nearest.to("socket", names)).isEmpty();
    assertThat(Nearest.to("b", List.of("a", "ab"))).isEmpty();
    assertThat(Nearest.to("ab", List.of("a"))).isEmpty();
    assertThat(Nearest.to("锁", List.of("索", "线程池"))).contains("索");
  }

  private static Problem at(String path, int line, int column) {
    return Problem.of(Code.LINK_NOTE, new Position(path, line, column), "x");
  }
}
