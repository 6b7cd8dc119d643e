package dev.zhuji.progress;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps what is sound of a file, and counts what is not. */
final class Cleaning {

  /** The records of a state. */
  static final Set<String> PARTS = Set.of("log", "removed", "flags", "sessions", "prefs");

  private final SortedMap<String, Value> file;
  private int dropped;

  private Cleaning(SortedMap<String, Value> file) {
    this.file = file;
  }

  /** A state, and how many records were none. */
  record Cleaned(State state, int dropped) {}

  /**
   * @param parts the records by their names
   * @param rest the fields to keep as they are
   */
  static Cleaned of(SortedMap<String, Value> parts, SortedMap<String, Value> rest) {
    Cleaning cleaning = new Cleaning(parts);
    State state = cleaning.state(rest);
    return new Cleaned(state, cleaning.dropped);
  }

  private State state(SortedMap<String, Value> rest) {
    State read =
        new State(
            list("log", Records::isReview, value -> Named.review((Items) value), Items.class),
            list("removed", Records::isRemoval, value -> Named.removal((Items) value), Items.class),
            flags(),
            list("sessions", Records::isSession, Cleaning::sessionId, Fields.class),
            fields(file.get("prefs"), Records::isPreference, (name, value) -> (Items) value),
            fields(
                new Fields(rest),
                (name, value) -> Records.FIELD.matcher(name).matches(),
                (name, value) -> value));
    return Merge.of(State.NOTHING, read);
  }

  static String sessionId(Value session) {
    return ((Value.Text) ((Fields) session).fields().getOrDefault("id", new Value.Text(""))).text();
  }

  private <K extends Comparable<K>, V extends Value> SortedMap<K, V> list(
      String name, Predicate<Value> is, Function<Value, K> key, Class<V> type) {
    SortedMap<K, V> all = new TreeMap<>();
    Value value = file.get(name);
    if (value instanceof Items(List<Value> items)) {
      for (Value item : items) {
        if (is.test(item)) {
          all.merge(key.apply(item), type.cast(item), Cleaning::better);
        } else {
          dropped++;
        }
      }
    } else if (value != null) {
      dropped++;
    }
    return all;
  }

  /** Of two in one file the one that wins between two files. */
  private static <V extends Value> V better(V a, V b) {
    return a instanceof Fields x && b instanceof Fields y
        ? Merge.longer(x, y) == x ? a : b
        : Merge.greater(a, b);
  }

  private SortedMap<String, SortedMap<String, Items>> flags() {
    return fields(
        file.get("flags"),
        (name, value) -> Records.QUESTION.matcher(name).matches() && value instanceof Fields,
        (name, value) -> fields(value, Records::isFlag, (field, set) -> (Items) set));
  }

  private <V> SortedMap<String, V> fields(
      @Nullable Value from, BiPredicate<String, Value> is, BiFunction<String, Value, V> as) {
    SortedMap<String, V> all = new TreeMap<>();
    if (from instanceof Fields(var fields)) {
      fields.forEach(
          (name, value) -> {
            if (is.test(name, value)) {
              all.put(name, as.apply(name, value));
            } else {
              dropped++;
            }
          });
    } else if (from != null) {
      dropped++;
    }
    return all;
  }
}
