package dev.zhuji.cli;

import dev.zhuji.diagnostic.Reason;
import dev.zhuji.output.AuthorFiles;
import dev.zhuji.report.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes round files of a raw interview report. */
@Command(
    name = "import",
    description = {
      "Make round files of an interview report (面经) in plain text.",
      "They have the questions with ids, follow-ups, steps and lessons as far as they",
      "can be told. No file is ever written over."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji import report.txt -o content/rounds"})
final class ImportVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "REPORT", description = "A text file.")
  private Path report = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to put the round files; by default 'content/rounds', or else 'rounds'.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Print the round files instead.")
  private boolean dry;

  @Mixin private TraceOption trace = new TraceOption();

  ImportVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isRegularFile(report)) {
      throw new Usage("there is no file " + report);
    }
    return switch (Intake.of(bytes())) {
      case Intake.Refused refused -> {
        String error = terminal.paint("1;31", "error");
        terminal.err().println(report + ": " + error + "[import]: " + refused.message());
        yield Exit.PROBLEMS.code();
      }
      case Intake.Rounds rounds -> {
        if (dry) {
          rounds.files().values().forEach(terminal.out()::print);
        } else {
          write(rounds);
        }
        yield Exit.CLEAN.code();
      }
    };
  }

  private byte[] bytes() {
    try (InputStream in = Files.newInputStream(report)) {
      return in.readNBytes(Intake.LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + report + ": " + Reason.of(e), e);
    }
  }

  private void write(Intake.Rounds rounds) {
    Path folder =
        output.orElseGet(
            () -> Path.of(Files.isDirectory(Path.of("content")) ? "content/rounds" : "rounds"));
    List<Path> taken =
        rounds.files().keySet().stream().map(folder::resolve).filter(Files::exists).toList();
    if (!taken.isEmpty()) {
      throw new Usage(
          taken.getFirst() + " is there already; nothing was written, -o names another folder");
    }
    rounds
        .files()
        .forEach(
            (name, text) -> {
              if (!AuthorFiles.create(folder.resolve(name), text)) {
                throw new Usage(folder.resolve(name) + " is there already");
              }
              terminal.out().println(folder.resolve(name));
            });
    if (!rounds.charset().equals("UTF-8")) {
      terminal.err().println("zhuji: read as " + rounds.charset());
    }
    terminal
        .err()
        .println(
            "%d rounds with %d questions; look at what says 推测"
                .formatted(
                    rounds.files().size(),
                    rounds.questions().stream().mapToInt(Integer::intValue).sum()));
  }
}
