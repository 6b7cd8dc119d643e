package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.serve.Changes;
import dev.zhuji.serve.DevServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a site while its notes are written. */
@Command(
    name = "serve",
    description = "Show the site on this machine, and again after each change.",
    mixinStandardHelpOptions = true)
final class ServeVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private NotesFolder folder = new NotesFolder();
  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private TalkOptions talk = new TalkOptions();

  @Option(
      names = {"-p", "--port"},
      paramLabel = "PORT",
      description = "Where to listen; by default 4000. Where it is taken, the next free one.")
  private int port = 4000;

  @Option(names = "--poll", description = "Look for changes twice a second, as some disks need.")
  private boolean poll;

  @Option(names = "--open", description = "Open the site in the browser.")
  private boolean open;

  ServeVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (port < 0 || port > 65_535) {
      throw new Usage("-p takes a port from 0 to 65535, not " + port);
    }
    talk.apply();
    Inputs inputs = notes.inputs(folder.path());
    Build build = new Build(inputs);
    Changes changes = Changes.of(watched(inputs), poll);
    Progress progress = terminal.live() ? talk.progress(terminal) : Progress.NONE;
    Teller teller = new Teller(new Report(terminal, inputs.content()));
    try (DevServer server = DevServer.start(port, () -> build.run(progress), changes, teller)) {
      terminal.err().println(welcome(server));
      if (open) {
        Browser.open(server.address(), terminal);
      }
      server.join();
    }
    return Exit.CLEAN.code();
  }

  private static List<Path> watched(Inputs inputs) {
    Path settings = inputs.settings().toAbsolutePath().resolveSibling("");
    Path content = inputs.content().toAbsolutePath();
    return Stream.concat(Stream.of(content, settings), inputs.theme().stream()).distinct().toList();
  }

  private String welcome(DevServer server) {
    int got = server.address().getPort();
    String taken = got == port || port == 0 ? "" : " (port " + port + " is taken)";
    return "serving " + terminal.paint("1", server.address().toString()) + taken + "; Ctrl+C ends";
  }

  /** Says after each build what is wrong, or that nothing is. */
  private final class Teller implements DevServer.Listener {

    private final Report report;

    Teller(Report report) {
      this.report = report;
    }

    @Override
    public void built(Result result) {
      report.print(result.problems(), talk.verbose());
      if (talk.summary()) {
        terminal.err().println("built: " + Report.counts(result.problems()));
      }
    }

    @Override
    public void failed(RuntimeException e) {
      terminal.err().println("zhuji: " + Failures.message(e));
      if (talk.verbose()) {
        e.printStackTrace(terminal.err());
      }
    }
  }
}
