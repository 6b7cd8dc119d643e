package dev.zhuji.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: its verbs, and what happens when one of them fails. */
@Command(
    name = "zhuji",
    description = "Markdown notes in, a cross-linked and searchable site out.",
    versionProvider = Zhuji.Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "VERB",
    footer = {"", "'zhuji VERB --help' tells more about a verb."})
final class Zhuji implements Runnable {

  @Spec private CommandSpec spec;

  Zhuji() {
    spec = CommandSpec.create();
  }

  /**
   * @return the exit code
   */
  static int run(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Zhuji());
    line.addSubcommand(new BuildVerb(terminal));
    line.addSubcommand(new CheckVerb(terminal));
    line.addSubcommand(new ServeVerb(terminal));
    line.addSubcommand(new SearchVerb(terminal));
    line.addSubcommand(new CoverageVerb(terminal));
    line.addSubcommand(new ImportVerb(terminal));
    line.addSubcommand(new IdsVerb(terminal));
    line.addSubcommand(ExportVerb.line(terminal));
    line.addSubcommand(ProgressVerb.line(terminal));
    line.addSubcommand(new NewVerb(terminal));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler(new Failures(terminal));
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which verb?");
  }

  /** The version that the jar's manifest names. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version =
          Optional.ofNullable(Zhuji.class.getPackage().getImplementationVersion())
              .orElse("(development)");
      return new String[] {"zhuji " + version, "Java " + Runtime.version()};
    }
  }
}
