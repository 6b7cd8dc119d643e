package dev.zhuji.cli;

import dev.zhuji.build.Planned;
import dev.zhuji.json.Json;
import dev.zhuji.model.Coverage;
import dev.zhuji.model.CoverageLevel;
import dev.zhuji.model.Gap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which questions have no note, a thin or a shallow one. */
@Command(
    name = "coverage",
    description = {
      "Tell which questions have no good answer yet.",
      "They have no note, a thin or a shallow one; the one whose note is best written",
      "next comes first. Nothing is written."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji coverage my-notes --fail-under 80"})
final class CoverageVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private RoundsOptions options = new RoundsOptions();

  @Option(
      names = "--fail-under",
      paramLabel = "N",
      description = "Fail when less than N percent of the questions have a good answer.")
  private Optional<Integer> failUnder = Optional.empty();

  @Option(names = "--all", description = "Print the questions with a good answer, too.")
  private boolean all;

  CoverageVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    failUnder.filter(percent -> percent < 0 || percent > 100).ifPresent(CoverageVerb::refuse);
    Optional<Planned.Rounds> rounds = options.read(terminal);
    if (rounds.isEmpty()) {
      return Exit.USAGE.code();
    }
    Coverage coverage = rounds.get().plan().coverage();
    if (options.json()) {
      terminal.out().println(Json.of(CoverageJson.of(coverage)));
    } else {
      print(coverage);
    }
    boolean fails = failUnder.filter(wanted -> coverage.percent() < wanted).isPresent();
    return (fails ? Exit.PROBLEMS : Exit.CLEAN).code();
  }

  private static void refuse(int percent) {
    throw new Usage("--fail-under takes a percentage from 0 to 100, not " + percent);
  }

  private void print(Coverage coverage) {
    coverage.questions().stream()
        .filter(entry -> all || entry.level() != CoverageLevel.GOOD)
        .forEach(this::print);
    coverage
        .lonely()
        .forEach(note -> terminal.out().println(terminal.paint("1", "lonely") + "  " + note));
    if (options.summary()) {
      terminal.err().println(summary(coverage));
    }
  }

  private void print(Coverage.Entry entry) {
    String level = String.format(Locale.ROOT, "%-7s", word(entry.level()));
    terminal
        .out()
        .println(terminal.paint(colour(entry.level()), level) + " " + entry.text() + rating(entry));
    String why = entry.gaps().stream().map(CoverageVerb::word).collect(Collectors.joining(", "));
    terminal.out().println("        " + entry.at() + (why.isEmpty() ? "" : ": " + why));
    for (Coverage.Open open : entry.followUps()) {
      terminal
          .out()
          .println("        " + open.at() + ": " + word(open.gap()) + ": 追问：" + open.text());
    }
  }

  private static String rating(Coverage.Entry entry) {
    return entry.self().map(self -> " [" + word(self) + "]").orElse("");
  }

  private static String colour(CoverageLevel level) {
    return switch (level) {
      case MISSING -> "1;31";
      case THIN -> "1;33";
      case SHALLOW -> "36";
      case GOOD -> "32";
    };
  }

  /** {@code no-note} of {@link Gap#NO_NOTE}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String summary(Coverage coverage) {
    List<String> levels =
        Arrays.stream(CoverageLevel.values())
            .filter(level -> coverage.count(level) > 0)
            .map(level -> coverage.count(level) + " " + word(level))
            .toList();
    int answered = coverage.followUps() - coverage.followUpsMissing();
    return "%d questions: %s (%d %%); %d of %d follow-ups have a note; %d lonely notes"
        .formatted(
            coverage.questions().size(),
            levels.isEmpty() ? "none" : String.join(", ", levels),
            coverage.percent(),
            answered,
            coverage.followUps(),
            coverage.lonely().size());
  }
}
