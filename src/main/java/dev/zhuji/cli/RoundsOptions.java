package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Planned;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** The rounds that a verb works on. */
final class RoundsOptions {

  @Mixin private NotesFolder folder = new NotesFolder();
  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private PrintOptions talk = new PrintOptions();

  boolean json() {
    return talk.json();
  }

  /** Whether to sum up beside what was asked for. */
  boolean summary() {
    return talk.summary();
  }

  /** The rounds, or nothing after telling what is wrong with the settings. */
  Optional<Planned.Rounds> read(Terminal terminal) {
    talk.apply();
    return read(inputs(), json(), terminal);
  }

  static Optional<Planned.Rounds> read(Inputs inputs, boolean json, Terminal terminal) {
    return switch (new Build(inputs).plan()) {
      case Planned.Rounds rounds -> Optional.of(rounds);
      case Planned.Refused refused -> {
        new Report(terminal, inputs.content()).print(refused, json);
        yield Optional.empty();
      }
    };
  }

  Inputs inputs() {
    return notes.inputs(folder.path());
  }
}
