package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.build.Stage;
import dev.zhuji.build.Timing;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.json.Json;
import dev.zhuji.output.SiteArchive;
import dev.zhuji.output.SiteWriter;
import dev.zhuji.output.Written;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a site and writes it. */
@Command(
    name = "build",
    description = "Build a site from a folder of notes.",
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji build my-notes -o my-site"})
final class BuildVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private NotesFolder folder = new NotesFolder();
  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private PrintOptions talk = new PrintOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to write the site; by default 'site'.")
  private Path output = Path.of("site");

  @Option(
      names = "--zip",
      description = "Also put the site into one archive beside it, to hand on: 'site.zip'.")
  private boolean zip;

  @Option(names = "--strict", description = "Fail for a warning, too.")
  private boolean strict;

  @Option(names = "--timings", description = "Print how long each stage took, and the memory.")
  private boolean timings;

  @Option(names = "--open", description = "Open the site in the browser.")
  private boolean open;

  BuildVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    talk.apply();
    Inputs inputs = notes.inputs(folder.path());
    OutputFolder.check(output, inputs.content());
    Progress progress = talk.progress(terminal);
    long start = System.nanoTime();
    Result result = new Build(inputs).run(progress);
    Outcome outcome =
        result.isBuilt()
            ? written(result, progress)
            : new Outcome(result, NOTHING, result.problems(), result.timings());
    Duration whole = Duration.ofNanos(System.nanoTime() - start);

    Report report = new Report(terminal, inputs.content());
    if (talk.json()) {
      terminal.out().println(Json.of(outcome.json(report, output)));
    } else {
      report.print(outcome.problems(), talk.verbose());
    }
    if (talk.summary()) {
      terminal.err().println(outcome.summary(output, whole));
    }
    if (timings) {
      Measures.print(outcome.timings(), whole, terminal);
    }
    if (open && result.isBuilt()) {
      Browser.open(output.resolve("index.html").toAbsolutePath().toUri(), terminal);
    }
    return Verdict.of(result, outcome.problems(), strict).code();
  }

  private static final Written NOTHING = new Written(0, 0, 0, List.of());

  private Outcome written(Result result, Progress progress) {
    progress.advanced(Stage.WRITE, 0, 1);
    long start = System.nanoTime();
    Written written = SiteWriter.write(output, result.files().values());
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Timing timing = new Timing(Stage.WRITE, took, result.files().size());
    progress.finished(timing);
    List<Problem> problems =
        Stream.of(result.problems().stream(), written.problems().stream(), archived(result))
            .flatMap(found -> found)
            .sorted()
            .toList();
    List<Timing> timings = Stream.concat(result.timings().stream(), Stream.of(timing)).toList();
    return new Outcome(result, written, problems, timings);
  }

  /** The archive stands beside the site, and holds a folder of the site's name. */
  private Stream<Problem> archived(Result result) {
    if (!zip) {
      return Stream.empty();
    }
    Path site = output.toAbsolutePath().normalize();
    String name = site.getFileName() == null ? "site" : site.getFileName().toString();
    Path archive = site.resolveSibling(name + ".zip");
    return SiteArchive.write(archive, name, result.files().values()).stream();
  }
}
