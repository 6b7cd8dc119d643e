package dev.zhuji.search;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What a {@link Filter} can name, sorted: titles of rounds, titles of topics, and tags. */
public record Choices(List<String> rounds, List<String> topics, List<String> tags) {

  public Choices {
    rounds = List.copyOf(rounds);
    topics = List.copyOf(topics);
    tags = List.copyOf(tags);
  }

  static Choices of(List<Passage> passages) {
    return new Choices(
        sorted(passages, passage -> passage.round().stream().toList()),
        sorted(passages, passage -> List.of(passage.topic())),
        sorted(passages, Passage::tags));
  }

  private static List<String> sorted(
      List<Passage> passages, Function<Passage, Collection<String>> values) {
    return passages.stream()
        .flatMap(passage -> values.apply(passage).stream())
        .filter(value -> !value.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }
}
