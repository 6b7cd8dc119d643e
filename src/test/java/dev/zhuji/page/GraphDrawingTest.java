package dev.zhuji.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.PageLink;
import dev.zhuji.model.SiteGraph;
import dev.zhuji.model.SiteGraph.Node;
import dev.zhuji.model.SiteGraph.Side;
import dev.zhuji.page.GraphDrawing.Cluster;
import dev.zhuji.page.GraphDrawing.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class GraphDrawingTest {

  private static Cluster cluster(String name, int size) {
    List<Member> members =
        IntStream.range(0, size)
            .mapToObj(i -> new Member(name + i, name + i + ".html", List.of()))
            .toList();
    return new Cluster(name, Optional.of(name + "/index.html"), members);
  }

  private static List<Node> nodes(SiteGraph graph) {
    return graph.groups().stream().flatMap(group -> group.nodes().stream()).toList();
  }

  /** As many notes as are ever drawn, each with many links. */
  private static SiteGraph dense() {
    List<Cluster> clusters = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      clusters.add(cluster("主题" + i + "-", 10));
    }
    GraphDrawing drawing = new GraphDrawing(clusters);
    Random links = new Random(7);
    for (int i = 0; i < 4000; i++) {
      drawing.join(links.nextInt(150), links.nextInt(150));
    }
    return drawing.graph(false);
  }

  @Test
  void joinsBothEndsOfALinkByOneCurve() {
    GraphDrawing drawing = new GraphDrawing(List.of(cluster("a", 1), cluster("b", 1)));
    drawing.join(1, 0);
    SiteGraph graph = drawing.graph(false);
    assertThat(graph.lines()).isEqualTo(1);
    assertThat(nodes(graph))
        .extracting(Node::linked)
        .containsExactly(
            List.of(new PageLink("b0", "b0.html")), List.of(new PageLink("a0", "a0.html")));
    assertThat(graph.groups())
        .extracting(SiteGraph.Group::side)
        .containsExactly(Side.LEFT, Side.RIGHT);
    assertThat(nodes(graph))
        .extracting(Node::lines)
        .containsExactly("M56 48C216 48 280 48 440 48", "M440 48C280 48 216 48 56 48");
  }

  @Test
  void keepsEveryNodeInItsOwnRowOfTheDrawing() {
    SiteGraph graph = dense();
    Set<List<Integer>> places = new HashSet<>();
    for (Node node : nodes(graph)) {
      assertThat(places.add(List.of(node.x(), node.y()))).as(node.title()).isTrue();
      assertThat(node.y()).isBetween(0, graph.height());
    }
    int bottomLeft = bottom(graph, Side.LEFT);
    assertThat(bottom(graph, Side.RIGHT)).isBetween(bottomLeft - 330, bottomLeft + 330);
  }

  private static int bottom(SiteGraph graph, Side side) {
    return graph.groups().stream()
        .filter(group -> group.side() == side)
        .flatMap(group -> group.nodes().stream())
        .mapToInt(Node::y)
        .max()
        .orElse(0);
  }

  @Test
  void drawsTheSameAgain() {
    assertThat(dense()).isEqualTo(dense());
  }

  @Test
  void leavesOutTheWeakLinesOfWhatIsLinkedWithEverything() {
    GraphDrawing drawing = new GraphDrawing(List.of(cluster("a", 40)));
    for (int i = 1; i < 40; i++) {
      for (int j = 1; j < 40; j++) {
        drawing.join(i, j);
        drawing.join(i, j);
      }
      drawing.join(0, i);
    }
    Node weak = nodes(drawing.graph(false)).getFirst();
    assertThat(weak.linked()).hasSize(6);
  }

  @Test
  void aColumnIsAsWideAsItsLongestLabel() {
    SiteGraph narrow = new GraphDrawing(List.of(cluster("a", 1), cluster("b", 1))).graph(false);
    SiteGraph wide =
        new GraphDrawing(List.of(cluster("渐进式", 1), cluster("b", 1), cluster("很".repeat(90), 1)))
            .graph(false);
    int extra = wide.groups().getFirst().x() - narrow.groups().getFirst().x();
    assertThat(extra).isEqualTo(5 * 8);
    assertThat(wide.width() - wide.groups().getLast().x()).isEqualTo(20 + 40 * 8 + 12);
  }

  @Test
  void drawsNothingWhereThereIsNothing() {
    assertThat(new GraphDrawing(List.of()).graph(false).groups()).isEmpty();
  }
}
