package dev.zhuji.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The folder of notes, as the first word after the verb. */
final class NotesFolder {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NOTES",
      description = "The folder of notes; by default 'content', or else the current folder.")
  private Optional<Path> path = Optional.empty();

  Optional<Path> path() {
    return path;
  }
}
