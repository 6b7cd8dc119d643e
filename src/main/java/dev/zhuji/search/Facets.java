package dev.zhuji.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Which passages a filter keeps: for every round, topic and tag the numbers of its passages. */
final class Facets {

  private Facets() {}

  static Map<String, Object> of(List<Passage> passages, DocumentIds ids) {
    Map<String, Object> facets = new LinkedHashMap<>();
    facets.put("round", ranges(passages, ids, passage -> passage.round().stream().toList()));
    facets.put(
        "topic",
        ranges(
            passages,
            ids,
            passage -> passage.topic().isEmpty() ? List.of() : List.of(passage.topic())));
    facets.put("tag", ranges(passages, ids, Passage::tags));
    return facets;
  }

  private static Map<String, Object> ranges(
      List<Passage> passages, DocumentIds ids, Function<Passage, List<String>> values) {
    Map<String, List<Integer>> documents = new TreeMap<>();
    for (int i = 0; i < passages.size(); i++) {
      for (String value : values.apply(passages.get(i))) {
        documents.computeIfAbsent(value, key -> new ArrayList<>()).add(i);
      }
    }
    Map<String, Object> all = new TreeMap<>();
    documents.forEach((value, list) -> all.put(value, ids.ranges(list)));
    return all;
  }
}
