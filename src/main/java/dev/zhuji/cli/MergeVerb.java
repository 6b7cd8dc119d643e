package dev.zhuji.cli;

import dev.zhuji.output.AuthorFiles;
import dev.zhuji.progress.ProgressFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one progress file of several. */
@Command(
    name = "merge",
    description = "Make one progress file of several; it does not matter in which order.",
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji progress merge home.json office.json -o both.json"})
final class MergeVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that a site exported.")
  private List<Path> paths = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "A new file for the outcome; by default it is printed.")
  private Optional<Path> output = Optional.empty();

  @Mixin private TraceOption trace = new TraceOption();

  @Option(names = "--any-site", description = "Merge files of several sites.")
  private boolean anySite;

  MergeVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ProgressFiles files = new ProgressFiles(terminal);
    Optional<ProgressFile> merged = files.read(paths, anySite);
    if (merged.isEmpty()) {
      return Exit.PROBLEMS.code();
    }
    String text = merged.get().text();
    if (output.isEmpty()) {
      terminal.out().print(text);
    } else if (!AuthorFiles.create(output.get(), text)) {
      throw new Usage(output.get() + " is there already; nothing was written");
    } else {
      terminal.err().println(merged.get().reviews().size() + " reviews in " + output.get());
    }
    return (files.isFlawed() ? Exit.PROBLEMS : Exit.CLEAN).code();
  }
}
