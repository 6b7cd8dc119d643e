package dev.zhuji.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with progress files outside the browser. */
@Command(
    name = "progress",
    description = "Look at, merge, or apply the progress files that the study page exports.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "stats|merge|apply")
final class ProgressVerb implements Runnable {

  @Spec private CommandSpec spec;

  private ProgressVerb() {
    spec = CommandSpec.create();
  }

  static CommandLine line(Terminal terminal) {
    return new CommandLine(new ProgressVerb())
        .addSubcommand(new StatsVerb(terminal))
        .addSubcommand(new MergeVerb(terminal))
        .addSubcommand(new ApplyVerb(terminal));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "stats, merge or apply?");
  }
}
