package dev.zhuji.page;

import dev.zhuji.model.PageLink;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.SiteGraph;
import dev.zhuji.model.SiteGraph.Group;
import dev.zhuji.model.SiteGraph.Node;
import dev.zhuji.model.SiteGraph.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sets clusters in two columns and draws lines between them: no chance, no simulation, every label
 * upright and readable.
 *
 * <p>A line leaves its node towards the middle of the node's own cluster and comes in by way of the
 * middle of the other's, so that lines between two clusters run as a bundle.
 */
final class GraphDrawing {

  /** From one column's dots to the other's. */
  private static final int MIDDLE = 400;

  /** 24 CSS pixels apart, room for a finger, where the labels are as small as they get: 12. */
  private static final int ROW = 28;

  private static final int GAP = 20;

  /** A column is as wide as its longest label, at most this many half Han characters. */
  private static final int ROOM = 40;

  /** Half a Han character in bold capitals. */
  private static final int HALF = 8;

  /** From a dot to its label. */
  private static final int BESIDE = 12;

  /** Lines of a node beyond its strongest ones are drawn only when they are strong at the other. */
  private static final int STRONGEST = 6;

  /** What belongs together. */
  record Cluster(String title, Optional<String> href, List<Member> members) {}

  /** What becomes a node. */
  record Member(String title, String href, List<QuestionId> questions) {}

  /** Where a member stands; {@code hub} is the middle of its cluster. */
  private record Spot(Member member, int cluster, Side side, int x, int y, int hub) {}

  private final List<Cluster> clusters;
  private final int size;
  private final List<Map<Integer, Integer>> joined = new ArrayList<>();

  /** Members are numbered in the order of the clusters, from 0. */
  GraphDrawing(List<Cluster> clusters) {
    this.clusters = clusters;
    this.size = clusters.stream().mapToInt(cluster -> cluster.members().size()).sum();
    for (int i = 0; i < size; i++) {
      joined.add(new TreeMap<>());
    }
  }

  /** One more link between two members. */
  void join(int from, int to) {
    if (from != to) {
      joined.get(from).merge(to, 1, Integer::sum);
      joined.get(to).merge(from, 1, Integer::sum);
    }
  }

  SiteGraph graph(boolean folders) {
    List<Side> sides = sides();
    int left = room(sides, Side.LEFT);
    int width = left + MIDDLE + room(sides, Side.RIGHT);
    List<Spot> spots = new ArrayList<>();
    int[] bottom = {GAP, GAP};
    List<Integer> tops = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Side side = sides.get(i);
      int top = bottom[side.ordinal()];
      bottom[side.ordinal()] += height(clusters.get(i));
      tops.add(top);
      stand(i, side, side == Side.LEFT ? left : left + MIDDLE, top, spots);
    }
    return drawn(folders, spots, tops, width, Math.max(bottom[0], bottom[1]));
  }

  /** The first half of all rows on the left, whole clusters only. */
  private List<Side> sides() {
    int all = clusters.stream().mapToInt(GraphDrawing::height).sum();
    List<Side> sides = new ArrayList<>();
    int before = 0;
    for (Cluster cluster : clusters) {
      int height = height(cluster);
      sides.add(before + height / 2 < (all + 1) / 2 ? Side.LEFT : Side.RIGHT);
      before += height;
    }
    return sides;
  }

  /** From the edge of the drawing to a column's dots. */
  private int room(List<Side> sides, Side side) {
    int most =
        IntStream.range(0, clusters.size())
            .filter(i -> sides.get(i) == side)
            .mapToObj(clusters::get)
            .flatMap(
                cluster ->
                    Stream.concat(
                        Stream.of(cluster.title()), cluster.members().stream().map(Member::title)))
            .mapToInt(Surroundings::halves)
            .max()
            .orElse(0);
    return GAP + Math.min(most, ROOM) * HALF + BESIDE;
  }

  private static int height(Cluster cluster) {
    return (cluster.members().size() + 1) * ROW + GAP;
  }

  private void stand(int cluster, Side side, int x, int top, List<Spot> spots) {
    List<Member> members = clusters.get(cluster).members();
    int first = top + ROW;
    int hub = first + (members.size() - 1) * ROW / 2;
    for (int i = 0; i < members.size(); i++) {
      spots.add(new Spot(members.get(i), cluster, side, x, first + i * ROW, hub));
    }
  }

  private SiteGraph drawn(
      boolean folders, List<Spot> spots, List<Integer> tops, int width, int height) {
    List<Group> groups = new ArrayList<>();
    int lines = 0;
    int next = 0;
    for (int i = 0; i < clusters.size(); i++) {
      List<Node> nodes = new ArrayList<>();
      Spot first = spots.get(next);
      for (Member member : clusters.get(i).members()) {
        List<Integer> others = strong(next);
        nodes.add(node(member, spots.get(next), others.stream().map(spots::get).toList()));
        lines += others.size();
        next++;
      }
      Cluster cluster = clusters.get(i);
      groups.add(
          new Group(cluster.title(), cluster.href(), first.side(), first.x(), tops.get(i), nodes));
    }
    return new SiteGraph(width, height, lines / 2, folders, groups);
  }

  /** The other ends of a node's lines: its own strongest, and those that it is among. */
  private List<Integer> strong(int node) {
    return joined.get(node).keySet().stream()
        .filter(other -> strongest(node).contains(other) || strongest(other).contains(node))
        .toList();
  }

  private List<Integer> strongest(int node) {
    return joined.get(node).entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> -entry.getValue()))
        .limit(STRONGEST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Node node(Member member, Spot spot, List<Spot> others) {
    StringBuilder lines = new StringBuilder();
    others.forEach(other -> line(spot, other, lines));
    Stream<PageLink> linked =
        others.stream().map(other -> new PageLink(other.member().title(), other.member().href()));
    return new Node(
        member.title(),
        Surroundings.label(member.title(), ROOM),
        member.href(),
        member.questions(),
        spot.x(),
        spot.y(),
        lines.toString(),
        linked.toList());
  }

  /** A cubic curve; the two lines of a pair, one at each end, are the same curve. */
  private static void line(Spot from, Spot to, StringBuilder out) {
    int start = from.x() + out(from) * 8;
    int end = to.x() + out(to) * 8;
    boolean inside = from.cluster() == to.cluster();
    boolean across = from.side() != to.side();
    int reach =
        across
            ? 160
            : inside
                ? Math.min(24 + Math.abs(from.y() - to.y()) / 3, 90)
                : Math.min(90 + Math.abs(from.hub() - to.hub()) / 4, 215);
    out.append('M').append(start).append(' ').append(from.y());
    out.append('C').append(start + out(from) * reach).append(' ');
    out.append(inside ? from.y() : from.hub()).append(' ');
    out.append(end + out(to) * reach).append(' ').append(inside ? to.y() : to.hub()).append(' ');
    out.append(end).append(' ').append(to.y());
  }

  /** Towards the middle of the drawing. */
  private static int out(Spot spot) {
    return spot.side() == Side.LEFT ? 1 : -1;
  }
}
