package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagramsTest {

  private static Section section(String html, String text) {
    return new Section(
        Optional.empty(), new Body(List.of(new Fragment.Markup(html))), text, List.of());
  }

  private static String diagram(String source) {
    return "<figure class=\"mermaid\"><pre><code>" + source + "</code></pre></figure>\n";
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) ->
            tokens.add(kind + " " + new String(buffer, from, to - from) + " " + position));
    return tokens;
  }

  @Test
  void marksEachLineOfADiagramAndNoOther() {
    String html =
        "<p>前面 graph TD</p>\n" + diagram("graph TD\n  A--&gt;B\n\n  缓存--&gt;C\n") + "<p>后面</p>\n";
    String text = "前面 graph TD\ngraph TD\n  A-->B\n\n  缓存-->C\n后面";
    assertThat(Diagrams.marked(section(html, text)))
        .isEqualTo("前面 graph TD\n\u2063graph TD\n\u2063  A-->B\n\n\u2063  缓存-->C\n后面");
  }

  @Test
  void marksEveryDiagramOfASection() {
    String html = diagram("pie\n") + "<p>中间</p>\n" + diagram("pie\n");
    assertThat(Diagrams.marked(section(html, "pie\n中间\npie")))
        .isEqualTo("\u2063pie\n中间\n\u2063pie");
  }

  @Test
  void changesNoTerm() {
    String source = "graph TD\n  缓存--&gt;B\n1_a\n";
    String text = "图：\ngraph TD\n  缓存-->B\n1_a\n完";
    String marked = Diagrams.marked(section("<p>图：</p>\n" + diagram(source) + "<p>完</p>", text));
    assertThat(marked).isNotEqualTo(text);
    assertThat(tokens(marked)).isEqualTo(tokens(text));
  }
}
