package dev.zhuji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Cards of the rounds' questions for other programs. */
@Command(
    name = "export",
    description = "Make cards of the questions for Anki or for Obsidian's spaced repetition.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "anki|obsidian")
final class ExportVerb implements Runnable {

  @Spec private CommandSpec spec;

  private ExportVerb() {
    spec = CommandSpec.create();
  }

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new ExportVerb())
        .addSubcommand(new AnkiVerb(terminal))
        .addSubcommand(new ObsidianVerb(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "anki or obsidian?");
  }
}
