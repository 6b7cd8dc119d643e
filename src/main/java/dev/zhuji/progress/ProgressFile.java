package dev.zhuji.progress;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import dev.zhuji.progress.Value.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of a reader's progress. */
public final class ProgressFile {

  /** The version that is written, and the newest that is read. */
  static final int VERSION = 1;

  /** What a file says of itself, in the order in which it is written. */
  static final List<String> ENVELOPE =
      List.of("format", "version", "site", "exportedAt", "device", "app", "scheduler");

  private final Fields envelope;
  private final State state;
  private final int dropped;

  /**
   * @param dropped how many records were none
   */
  ProgressFile(Fields envelope, State state, int dropped) {
    this.envelope = envelope;
    this.state = state;
    this.dropped = dropped;
  }

  State state() {
    return state;
  }

  public int dropped() {
    return dropped;
  }

  /** The site's id; empty when the file names none. */
  public String site() {
    return envelope.fields().get("site") instanceof Fields(var site)
            && site.get("id") instanceof Text(String id)
        ? id
        : "";
  }

  /** The reviews, by time. */
  public List<Review> reviews() {
    return state.log().values().stream().map(Review::of).toList();
  }

  public int sessions() {
    return state.sessions().size();
  }

  /** Both in one, under the newer one's name; it does not matter which is which. */
  public ProgressFile merge(ProgressFile other) {
    Fields newer =
        List.of(envelope, other.envelope).stream()
            .max(Comparator.comparing(ProgressFile::exportedAt).thenComparing(Value::canonical))
            .orElse(envelope);
    return new ProgressFile(newer, Merge.of(state, other.state), dropped + other.dropped);
  }

  private static String exportedAt(Fields envelope) {
    return envelope.fields().get("exportedAt") instanceof Text(String time) ? time : "";
  }

  /** The text of the file, a review a line, as the browser writes it. */
  public String text() {
    Map<String, Value> fields = new LinkedHashMap<>();
    ENVELOPE.stream()
        .filter(envelope.fields()::containsKey)
        .forEach(name -> fields.put(name, envelope.fields().get(name)));
    fields.putAll(parts(state));
    fields.putAll(state.rest());
    return fields.entrySet().stream()
        .map(field -> "  " + Strings.quoted(field.getKey()) + ": " + laidOut(field.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String laidOut(Value value) {
    return value instanceof Items(List<Value> items) && !items.isEmpty()
        ? items.stream()
            .map(Value::canonical)
            .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"))
        : value.canonical();
  }

  /** The records of a state in the order of files. */
  static Map<String, Value> parts(State state) {
    Map<String, Value> parts = new LinkedHashMap<>();
    parts.put("log", new Items(List.copyOf(state.log().values())));
    parts.put("removed", new Items(List.copyOf(state.removed().values())));
    SortedMap<String, Value> flags = new TreeMap<>();
    state.flags().forEach((id, fields) -> flags.put(id, new Fields(new TreeMap<>(fields))));
    parts.put("flags", new Fields(flags));
    List<Value> sessions = new ArrayList<>(state.sessions().values());
    sessions.sort(
        Comparator.comparingDouble(ProgressFile::start).thenComparing(Cleaning::sessionId));
    parts.put("sessions", new Items(sessions));
    parts.put("prefs", new Fields(new TreeMap<>(state.preferences())));
    return parts;
  }

  private static double start(Value session) {
    return ((Value.Amount) ((Fields) session).fields().getOrDefault("start", new Value.Amount(0)))
        .number();
  }
}
