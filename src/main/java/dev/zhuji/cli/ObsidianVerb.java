package dev.zhuji.cli;

import dev.zhuji.export.ObsidianText;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a note with cards for Obsidian. */
@Command(
    name = "obsidian",
    description = {
      "Make a note with cards for Obsidian's plugin Spaced Repetition.",
      "There is one for each question and for each follow-up with an id or a box. A later",
      "export keeps the schedules that stand in the note."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji export obsidian -o vault/cards.md"})
final class ObsidianVerb implements Callable<Integer> {

  private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}_-]+(/[\\p{L}\\p{N}_-]+)*");

  private final Terminal terminal;

  @Mixin private CardsOptions cards = new CardsOptions();

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "The tag above those of the rounds; by default ${DEFAULT-VALUE}.")
  private String tag = ObsidianText.TAG;

  ObsidianVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = tag.startsWith("#") ? tag.substring(1) : tag;
    if (!TAG.matcher(name).matches()) {
      throw new Usage("--tag takes letters, digits, '-', '_' and '/', not " + tag);
    }
    return cards.export(
        terminal, (all, rounds) -> ObsidianText.of(all, rounds.site(), rounds.settings(), name));
  }
}
