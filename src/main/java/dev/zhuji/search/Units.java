package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import dev.zhuji.search.Ask.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a question as they are found, each once, by what they look for, whatever it weighs:
 * Lucene would add the weights of equal clauses.
 */
final class Units {

  private static final int MOST = 32;

  private final Map<Object, Unit> units = new LinkedHashMap<>();

  void add(Node node, boolean strong) {
    Object key = sought(node);
    if (units.containsKey(key) || units.size() < MOST) {
      units.merge(
          key,
          new Unit(node, strong),
          (old, other) -> boost(other.node()) > boost(old.node()) ? other : old);
    }
  }

  List<Unit> list() {
    return List.copyOf(units.values());
  }

  private static Object sought(Node node) {
    return switch (node) {
      case Node.Term term -> List.of(term.text());
      case Node.Group group -> group.terms();
      case Node.All all -> all;
      case Node.Best best -> best;
    };
  }

  private static float boost(Node node) {
    return switch (node) {
      case Node.Term term -> term.boost();
      case Node.Group group -> group.boost();
      case Node.All all -> Node.All.BOOST;
      case Node.Best best -> 1;
    };
  }
}
