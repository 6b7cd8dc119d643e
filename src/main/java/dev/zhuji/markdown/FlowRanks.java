package dev.zhuji.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ranks that Mermaid lays a downward flowchart out in, and how high they are together: each as
 * its highest box, with a gap and perhaps a label between them.
 */
final class FlowRanks {

  private static final int LINE = 17;
  private static final int BOX = 36;
  private static final int GAP = 36;
  private static final int FRAME = 16;

  /** Where the text of a box, and of an edge, begins its next line. */
  private static final int BOX_WIDTH = 240;

  private static final int LABEL_WIDTH = 200;

  private static final Pattern NAME = Pattern.compile("\\s*([\\p{L}\\p{N}_]+)");
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*(?:\\(\\[(.*?)]\\)|\\[\\((.*?)\\)]|\\[\\[(.*?)]]|\\{\\{(.*?)}}|\\[(.*?)]"
              + "|\\(+(.*?)\\)+|(\\{.*?)}|>(.*?)])(?::::\\w+)?");
  private static final Pattern AND = Pattern.compile("\\s*&");
  private static final Pattern SAID =
      Pattern.compile("\\s*(?:--|==|-\\.)\\s+\"?([^\">|]+?)\"?\\s*(?:-+>|=+>|\\.-+>|-{3})");
  private static final Pattern ARROW =
      Pattern.compile("\\s*<?(?:--+|==+|-\\.+-?)[>xo]?(?:\\s*\\|\"?(.*?)\"?\\|)?");
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|\\\\n");

  private static final int MOST_EDGES = 300;

  private record Edge(String from, String to, int labelLines) {}

  private final Map<String, Integer> boxes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  private FlowRanks() {}

  /**
   * @param lines below the first; empty when they hold what changes the ranks
   */
  static OptionalInt height(List<String> lines) {
    FlowRanks flow = new FlowRanks();
    for (String line : lines) {
      if (line.startsWith("subgraph") || line.startsWith("direction") || !flow.read(line)) {
        return OptionalInt.empty();
      }
    }
    return flow.boxes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(flow.height());
  }

  /** One line: boxes, with arrows between them; false when it is something else. */
  private boolean read(String line) {
    List<String> before = List.of();
    int labelLines = 0;
    int at = 0;
    while (at < line.length() && line.charAt(at) != ';') {
      List<String> here = new ArrayList<>();
      at = boxes(line, at, here);
      if (at < 0 || edges.size() + before.size() * here.size() > MOST_EDGES) {
        return false;
      }
      for (String from : before) {
        for (String to : here) {
          edges.add(new Edge(from, to, labelLines));
        }
      }
      before = here;
      Matcher said = SAID.matcher(line).region(at, line.length());
      Matcher arrow = ARROW.matcher(line).region(at, line.length());
      Matcher found = said.lookingAt() ? said : arrow;
      if (found == arrow && !arrow.lookingAt()) {
        return line.substring(at).isBlank() || line.charAt(at) == ';';
      }
      String label = found.group(1);
      labelLines = label == null ? 0 : lines(label, LABEL_WIDTH);
      at = found.end();
    }
    return true;
  }

  /** Boxes with {@code &} between them; where they end, or -1. */
  private int boxes(String line, int start, List<String> names) {
    int at = start;
    while (true) {
      Matcher name = NAME.matcher(line).region(at, line.length());
      if (!name.lookingAt()) {
        return -1;
      }
      at = name.end();
      Matcher shape = SHAPE.matcher(line).region(at, line.length());
      boolean shaped = shape.lookingAt();
      int high = shaped ? high(shape) : BOX;
      at = shaped ? shape.end() : at;
      names.add(name.group(1));
      boxes.merge(name.group(1), high, Math::max);
      Matcher and = AND.matcher(line).region(at, line.length());
      if (!and.lookingAt()) {
        return at;
      }
      at = and.end();
    }
  }

  private static int high(Matcher shape) {
    for (int i = 1; i <= shape.groupCount(); i++) {
      String text = shape.group(i);
      if (text != null) {
        int lines = lines(text, BOX_WIDTH);
        // a diamond is as high as it is wide: around the width and the height of its text
        return text.startsWith("{")
            ? Math.min(BOX_WIDTH, width(text) - width("{\"\"")) + lines * LINE + 16
            : BOX + (lines - 1) * LINE;
      }
    }
    return BOX;
  }

  private static int lines(String text, int room) {
    int lines = 0;
    for (String part : BREAK.split(text)) {
      lines += Math.max(1, Math.ceilDiv(width(part), room));
    }
    return lines;
  }

  /** At 14 pixels a Han character. */
  private static int width(String text) {
    return (int) text.codePoints().mapToDouble(c -> c > 0x2e7f ? 14 : 7.6).sum();
  }

  private int height() {
    Map<String, Integer> ranks = ranks();
    Map<Integer, Integer> high = new HashMap<>();
    Map<Integer, Integer> labels = new HashMap<>();
    boxes.forEach((box, height) -> high.merge(ranks.getOrDefault(box, 0), height, Math::max));
    for (Edge edge : edges) {
      int above = Math.min(ranks.getOrDefault(edge.from(), 0), ranks.getOrDefault(edge.to(), 0));
      labels.merge(above, edge.labelLines() * LINE, Math::max);
    }
    int sum = FRAME + GAP * (high.size() - 1);
    sum += high.values().stream().mapToInt(Integer::intValue).sum();
    return sum + labels.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Each box as far down as the longest way to it; an edge back up counts from its other end. */
  private Map<String, Integer> ranks() {
    Set<Edge> back = new HashSet<>();
    Map<String, Boolean> open = new HashMap<>();
    boxes.keySet().forEach(box -> visit(box, open, back));
    Map<String, Integer> ranks = new HashMap<>();
    boolean changed = true;
    for (int i = 0; changed && i <= boxes.size(); i++) {
      changed = false;
      for (Edge edge : edges) {
        String from = back.contains(edge) ? edge.to() : edge.from();
        String to = back.contains(edge) ? edge.from() : edge.to();
        int least = ranks.getOrDefault(from, 0) + 1;
        if (!from.equals(to) && ranks.getOrDefault(to, 0) < least) {
          ranks.put(to, least);
          changed = true;
        }
      }
    }
    return ranks;
  }

  private void visit(String box, Map<String, Boolean> open, Set<Edge> back) {
    if (open.putIfAbsent(box, true) != null) {
      return;
    }
    for (Edge edge : edges) {
      if (edge.from().equals(box)) {
        if (Boolean.TRUE.equals(open.get(edge.to()))) {
          back.add(edge);
        }
        visit(edge.to(), open, back);
      }
    }
    open.put(box, false);
  }
}
