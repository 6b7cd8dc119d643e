package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          线程池 threadpool 原理？   → 线程池-threadpool-原理
          C++ 与 C#                  → c-与-c
          TIME_WAIT 状态             → time_wait-状态
          a  b                       → a--b
          1.2 节：锁                 → 12-节锁
          —— 。。。                  → -
          É́cole                      → É́cole
          ①                          → ''
          """)
  void slugsAreGitHubs(String title, String slug) {
    String expected = slug == null ? "" : slug.toLowerCase(java.util.Locale.ROOT);

    assertThat(Ids.slug(title))
        .isEqualTo(java.text.Normalizer.normalize(expected, java.text.Normalizer.Form.NFC));
  }

  private static List<String> anchors(String markdown) {
    Note note = new NoteParser().parse(Html.source(markdown));
    return note.sections().stream()
        .map(section -> section.heading().map(Heading::anchor))
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void noIdIsTwice() {
    assertThat(anchors("## CAS\n\n## CAS\n\n## CAS-1\n\n## CAS\n\n## 。\n\n## ！\n"))
        .containsExactly("cas", "cas-1", "cas-1-1", "cas-2", "section", "section-1");
  }

  @Test
  void anAuthorChoosesAnId() {
    assertThat(anchors("## 扩容 {#resize}\n\n## 缩容 {#缩容}\n\n## C {#resize}\n\n## ${x}{y}\n"))
        .containsExactly("resize", "缩容", "c", "xy");
  }

  @Test
  void anAnchorBeforeAHeadingIsItsId() {
    String markdown = "<a id=\"rehash\"></a>\n## 渐进式\n\n<a name='b'></a>\n\n## B 节\n";

    Note note = new NoteParser().parse(Html.source(markdown));

    assertThat(anchors(markdown)).containsExactly("rehash", "b");
    assertThat(note.anchors()).contains("rehash", "渐进式", "b", "b-节");
  }

  @Test
  void idsOfRawHtmlAndFootnotesAndBlocksAreAnchorsToo() {
    Note note =
        new NoteParser()
            .parse(Html.source("# 题\n\n字<a id=\"x\"></a> [^1] ^blk\n\n<p id='y'>\n\n[^1]: 注\n"));

    assertThat(note.anchors()).contains("题", "x", "^blk", "y", "fn-1", "fnref-1");
    assertThat(note.blocks()).containsOnlyKeys("blk");
  }
}
