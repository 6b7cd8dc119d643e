package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Result;
import dev.zhuji.json.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site to see its problems, and writes nothing. */
@Command(
    name = "check",
    description = "Find what is broken in a folder of notes; writes nothing.",
    mixinStandardHelpOptions = true)
final class CheckVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private NotesFolder folder = new NotesFolder();
  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private PrintOptions talk = new PrintOptions();

  @Option(names = "--strict", description = "Fail for a warning, too.")
  private boolean strict;

  CheckVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    talk.apply();
    Inputs inputs = notes.inputs(folder.path());
    Result result = new Build(inputs).run(talk.progress(terminal));
    Report report = new Report(terminal, inputs.content());
    if (talk.json()) {
      terminal.out().println(Json.of(report.json(result.problems())));
    } else {
      report.print(result.problems(), talk.verbose());
    }
    if (talk.summary()) {
      terminal.err().println(Report.counts(result.problems()));
    }
    return Verdict.of(result, result.problems(), strict).code();
  }
}
