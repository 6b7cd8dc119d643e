package dev.zhuji.cli;

import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.model.Round;
import dev.zhuji.search.Choices;
import dev.zhuji.search.Filter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a search is limited to, as the search page has it. */
final class FilterOptions {

  /** So many names fit into a message. */
  private static final int FEW = 12;

  @Option(names = "--questions", description = "Questions of the rounds only.")
  private boolean questions;

  @Option(
      names = "--round",
      paramLabel = "ROUND",
      description = "Questions of this round only, by its title or number.")
  private Optional<String> round = Optional.empty();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Notes of this topic only, by its title.")
  private Optional<String> topic = Optional.empty();

  @Option(names = "--tag", paramLabel = "TAG", description = "Notes with this tag only.")
  private Optional<String> tag = Optional.empty();

  Filter filter(Choices choices, List<Round> rounds) {
    Optional<String> titled =
        round.map(
            named ->
                rounds.stream()
                    .filter(one -> String.valueOf(one.number()).equals(named))
                    .map(Round::title)
                    .filter(title -> !choices.rounds().contains(named))
                    .findFirst()
                    .orElse(named));
    return new Filter(
        questions ? Optional.of(true) : Optional.empty(),
        titled.map(named -> known("round", named, choices.rounds())),
        topic.map(named -> known("topic", named, choices.topics())),
        tag.map(named -> known("tag", named, choices.tags())));
  }

  private static String known(String kind, String named, List<String> choices) {
    if (choices.contains(named)) {
      return named;
    }
    String others =
        choices.isEmpty()
            ? "; these notes have none"
            : Nearest.to(named, choices)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(choices.size() > FEW ? "" : "; there are " + String.join(", ", choices));
    throw new Usage("there is no " + kind + " \"" + named + "\"" + others);
  }
}
