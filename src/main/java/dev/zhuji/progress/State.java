package dev.zhuji.progress;

import dev.zhuji.progress.Value.Fields;
import dev.zhuji.progress.Value.Items;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a reader's study left behind; two states merge into one.
 *
 * @param log the reviews
 * @param removed the reviews that were taken back
 * @param flags of questions, by field
 * @param sessions by id
 * @param preferences by field
 * @param rest fields of files that this version does not know
 */
record State(
    SortedMap<Named, Items> log,
    SortedMap<Named, Items> removed,
    SortedMap<String, SortedMap<String, Items>> flags,
    SortedMap<String, Fields> sessions,
    SortedMap<String, Items> preferences,
    SortedMap<String, Value> rest) {

  static final State NOTHING =
      new State(
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>(),
          new TreeMap<>());

  State {
    log = Collections.unmodifiableSortedMap(new TreeMap<>(log));
    removed = Collections.unmodifiableSortedMap(new TreeMap<>(removed));
    flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
    sessions = Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
    preferences = Collections.unmodifiableSortedMap(new TreeMap<>(preferences));
    rest = Collections.unmodifiableSortedMap(new TreeMap<>(rest));
  }
}
