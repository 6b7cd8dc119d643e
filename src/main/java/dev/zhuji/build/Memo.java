package dev.zhuji.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what the last build made of each key, so that the next makes only what changed.
 *
 * @param <N> the name under which a key comes again
 * @param <K> all that the value depends on
 * @param <V> the value
 */
final class Memo<N, K, V> {

  private record Made<K, V>(K key, V value) {}

  private final Function<K, N> name;
  private Map<N, Made<K, V>> last = Map.of();

  Memo(Function<K, N> name) {
    this.name = name;
  }

  /**
   * The values of these keys, in their order, made on several threads; forgets all others.
   *
   * @param make a function of the key alone
   */
  List<V> all(List<K> keys, Function<K, V> make) {
    Map<N, Made<K, V>> known = last;
    List<V> values =
        keys.parallelStream()
            .map(
                key -> {
                  Made<K, V> made = known.get(name.apply(key));
                  return made != null && made.key.equals(key) ? made.value : make.apply(key);
                })
            .toList();
    last = remember(keys, values);
    return values;
  }

  private Map<N, Made<K, V>> remember(List<K> keys, List<V> values) {
    Map<N, Made<K, V>> made = HashMap.newHashMap(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      made.put(name.apply(keys.get(i)), new Made<>(keys.get(i), values.get(i)));
    }
    return made;
  }
}
