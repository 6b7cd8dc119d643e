package dev.zhuji.cli;

import dev.zhuji.build.Planned;
import dev.zhuji.export.Card;
import dev.zhuji.export.Cards;
import dev.zhuji.export.Exported;
import dev.zhuji.json.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The cards that a verb exports, and where to. */
final class CardsOptions {

  @Mixin private RoundsOptions options = new RoundsOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = {
        "The file for the cards; by default they are printed.",
        "An earlier export that nobody edited is replaced;",
        "any other file stays."
      })
  private Optional<Path> output = Optional.empty();

  /**
   * @return the exit code
   */
  int export(Terminal terminal, BiFunction<List<Card>, Planned.Rounds, Exported> writer) {
    Optional<Planned.Rounds> rounds = options.read(terminal);
    if (rounds.isEmpty()) {
      return Exit.USAGE.code();
    }
    List<Card> cards = Cards.of(rounds.get().plan(), rounds.get().settings());
    Exported exported = writer.apply(cards, rounds.get());
    output.ifPresent(file -> ExportFile.write(file, exported.text()));
    if (options.json()) {
      terminal.out().println(Json.of(json(cards, exported)));
    } else if (output.isEmpty()) {
      terminal.out().print(exported.text());
    }
    tell(terminal, cards, exported, rounds.get().settings().id().isPresent());
    return Exit.CLEAN.code();
  }

  private void tell(Terminal terminal, List<Card> cards, Exported exported, boolean named) {
    if (options.summary()) {
      terminal
          .err()
          .println(cards.size() + " cards" + output.map(file -> " in " + file).orElse(""));
    }
    if (!named && !cards.isEmpty()) {
      terminal
          .err()
          .println(
              "zhuji: the settings have no id, so cards of other notes without one may take the"
                  + " place of these");
    }
    exported
        .pictures()
        .forEach(
            (name, file) ->
                terminal.err().println("copy into collection.media: " + file + " as " + name));
  }

  private Map<String, Object> json(List<Card> cards, Exported exported) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("output", output.map(Path::toString));
    json.put("cards", cards.stream().map(CardsOptions::json).toList());
    Map<String, Object> pictures = new LinkedHashMap<>();
    exported.pictures().forEach((name, file) -> pictures.put(name, file.value()));
    json.put("pictures", pictures);
    return json;
  }

  private static Map<String, Object> json(Card card) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", card.id().value());
    json.put("guid", card.guid());
    json.put("round", card.round());
    json.put("text", card.text());
    json.put("tags", card.tags());
    return json;
  }
}
