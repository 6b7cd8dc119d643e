package dev.zhuji.cli;

import dev.zhuji.export.AnkiText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a text file that Anki imports. */
@Command(
    name = "anki",
    description = {
      "Make a text file of cards that Anki (2.1.55 or newer) imports.",
      "There is one for each question and for each follow-up with an id or a box. A later",
      "import changes the cards and keeps their schedules."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji export anki -o cards.txt"})
final class AnkiVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private CardsOptions cards = new CardsOptions();

  @Option(
      names = "--deck",
      paramLabel = "NAME",
      description = "The deck above those of the rounds; by default ${DEFAULT-VALUE}.")
  private String deck = AnkiText.Style.PLAIN.deck();

  @Option(
      names = "--notetype",
      paramLabel = "NAME",
      description = "The note type, by its name in your Anki; by default ${DEFAULT-VALUE}.")
  private String notetype = AnkiText.Style.PLAIN.notetype();

  @Option(
      names = "--id-field",
      description = {
        "Put the ids into the note type's first field,",
        "before front and back, instead of Anki's own."
      })
  private boolean idField;

  AnkiVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    AnkiText.Style style = new AnkiText.Style(deck, notetype, idField);
    return cards.export(
        terminal, (all, rounds) -> AnkiText.of(all, rounds.site(), rounds.settings(), style));
  }
}
