package dev.zhuji.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhuji.diagnostic.Position;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "a.html, b.html, b.html",
    "a.html, a.html, a.html",
    "os/lock.html, os/queue.html, queue.html",
    "os/lock.html, index.html, ../index.html",
    "os/a/b.html, net/tcp.html, ../../net/tcp.html",
    "index.html, os/锁.html, os/%E9%94%81.html",
    "os/x.html, oss/x.html, ../oss/x.html",
    "index.html, a b#c?d%e&f.html, a%20b%23c%3Fd%25e%26f.html",
    "index.html, a:b.html, a%3Ab.html",
  })
  void aUrlIsRelativeAndPercentEncoded(String from, String to, String href) {
    assertThat(new OutputPath(from).href(new OutputPath(to))).isEqualTo(href);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a/", "a//b", "../a", "a/./b", "a\\b"})
  void anOutputPathStaysBelowTheSite(String path) {
    assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "os/锁.md, 队列.md, os/队列.md",
    "os/锁.md, ./队列.md, os/队列.md",
    "os/锁.md, ../net/tcp.md, net/tcp.md",
    "os/锁.md, /net/tcp.md, net/tcp.md",
    "a.md, os//锁.md, os/锁.md",
  })
  void aRelativePathStartsFromItsFile(String from, String relative, String path) {
    assertThat(new SourcePath(from).resolve(relative)).contains(new SourcePath(path));
  }

  @Test
  void aPathThatLeavesTheContentFolderIsNone() {
    assertThat(new SourcePath("os/锁.md").resolve("../../secret.md")).isEmpty();
    assertThat(new SourcePath("os/锁.md").resolve("..")).isEmpty();
  }

  @Test
  void aFileKnowsItsFolderStemAndWhetherItIsAnIndex() {
    SourcePath path = new SourcePath("os/v1.2/README.md");

    assertThat(path.folder()).isEqualTo("os/v1.2/");
    assertThat(path.stem()).isEqualTo("README");
    assertThat(path.isIndex()).isTrue();
    assertThat(new SourcePath(".md").stem()).isEqualTo(".md");
    assertThat(new SourcePath("readme2.md").isIndex()).isFalse();
  }

  @Test
  void linesOfIncludedFilesKeepTheirPlaces() {
    SourcePath note = new SourcePath("a.md");
    SourcePath part = new SourcePath("part.md");
    LineMap lines =
        new LineMap(
            List.of(
                new LineMap.Span(1, note, 4),
                new LineMap.Span(3, part, 1),
                new LineMap.Span(5, note, 7)));

    assertThat(lines.position(2, 1)).isEqualTo(new Position("a.md", 5, 1));
    assertThat(lines.position(4, 9)).isEqualTo(new Position("part.md", 2, 9));
    assertThat(lines.position(6, 0)).isEqualTo(new Position("a.md", 8, 0));
  }

  @Test
  void aQuestionIdIsShortAndPlain() {
    assertThat(QuestionId.isValid("cpu-100")).isTrue();
    assertThat(QuestionId.isValid("a")).isFalse();
    assertThat(QuestionId.isValid("CPU")).isFalse();
    assertThat(QuestionId.isValid("a".repeat(65))).isFalse();
  }
}
