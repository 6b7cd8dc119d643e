package dev.zhuji.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The folder of notes, as the first word after the verb. */
final class NotesFolder {

  static final String DESCRIPTION =
      "The folder of notes, or one without settings that has the notes with their 'zhuji.yml' in"
          + " its 'content'; by default 'content', or else the current folder.";

  @Parameters(index = "0", arity = "0..1", paramLabel = "NOTES", description = DESCRIPTION)
  private Optional<Path> path = Optional.empty();

  Optional<Path> path() {
    return path;
  }
}
