package dev.zhuji.progress;

import dev.zhuji.progress.Value.Amount;
import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Two states into one: commutative, associative, idempotent. */
final class Merge {

  private Merge() {}

  static State of(State a, State b) {
    SortedMap<Named, Items> removed = union(a.removed(), b.removed(), Merge::greater);
    SortedMap<Named, Items> log = union(a.log(), b.log(), Merge::greater);
    log.keySet().removeAll(removed.keySet());
    return new State(
        log,
        removed,
        union(a.flags(), b.flags(), (x, y) -> union(x, y, Merge::later)),
        union(a.sessions(), b.sessions(), Merge::longer),
        union(a.preferences(), b.preferences(), Merge::later),
        union(a.rest(), b.rest(), Merge::greater));
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> union(
      SortedMap<K, V> a, SortedMap<K, V> b, BinaryOperator<V> choose) {
    SortedMap<K, V> all = new TreeMap<>(a);
    b.forEach((key, value) -> all.merge(key, value, choose));
    return all;
  }

  static <V extends Value> V greater(V a, V b) {
    return a.canonical().compareTo(b.canonical()) < 0 ? b : a;
  }

  private static Items later(Items a, Items b) {
    int order = Long.compare(Named.whole(a, 1), Named.whole(b, 1));
    return order == 0 ? greater(a, b) : order > 0 ? a : b;
  }

  static Fields longer(Fields a, Fields b) {
    int order = Double.compare(end(a), end(b));
    return order == 0 ? greater(a, b) : order > 0 ? a : b;
  }

  private static double end(Fields session) {
    return session.fields().get("end") instanceof Amount amount ? amount.number() : 0;
  }
}
