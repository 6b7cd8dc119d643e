package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Planned;
import dev.zhuji.json.Json;
import dev.zhuji.model.Round;
import dev.zhuji.progress.ProgressFile;
import dev.zhuji.progress.Review;
import dev.zhuji.progress.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts what progress files hold. */
@Command(
    name = "stats",
    description = "Tell what progress files hold together: reviews, grades, rounds.",
    mixinStandardHelpOptions = true)
final class StatsVerb implements Callable<Integer> {

  private static final List<String> GRADES = List.of("failed", "vague", "known", "instant");

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files that a site exported.")
  private List<Path> paths = List.of();

  @Option(
      names = "--notes",
      paramLabel = "FOLDER",
      description = "The site's notes: counts the questions of each round, and unknown ones.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private TraceOption trace = new TraceOption();

  @Option(names = "--any-site", description = "Take files of several sites together.")
  private boolean anySite;

  @Option(names = "--json", description = "Print the outcome as JSON on standard output.")
  private boolean json;

  StatsVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ProgressFiles files = new ProgressFiles(terminal);
    Optional<ProgressFile> file = files.read(paths, anySite);
    if (file.isEmpty()) {
      return Exit.PROBLEMS.code();
    }
    Map<String, Object> stats = stats(file.get());
    if (json) {
      terminal.out().println(Json.of(stats));
    } else {
      stats.forEach((name, value) -> terminal.out().println(name + ": " + shown(value)));
    }
    return (files.isFlawed() ? Exit.PROBLEMS : Exit.CLEAN).code();
  }

  private Map<String, Object> stats(ProgressFile file) {
    List<Review> reviews = file.reviews();
    Optional<Known> known = folder.map(this::known);
    Standing standing = Standing.of(reviews, known.map(Known::renamed).orElse(Map.of()));
    Map<String, Object> stats = new LinkedHashMap<>();
    stats.put("site", file.site());
    stats.put("reviews", reviews.size());
    stats.put("sessions", file.sessions());
    stats.put("first", Optional.of(reviews).filter(r -> !r.isEmpty()).map(r -> time(r.getFirst())));
    stats.put("last", Optional.of(reviews).filter(r -> !r.isEmpty()).map(r -> time(r.getLast())));
    stats.put("questions", standing.questions().size());
    stats.put("grades", named(standing.byGrade()));
    known.ifPresent(site -> stats.putAll(rounds(site, standing)));
    return stats;
  }

  private static String time(Review review) {
    return Instant.ofEpochSecond(review.time()).toString();
  }

  private static Map<String, Long> named(Map<Integer, Long> byGrade) {
    Map<String, Long> named = new LinkedHashMap<>();
    byGrade.forEach((grade, count) -> named.put(GRADES.get(grade - 1), count));
    return named;
  }

  private Known known(Path path) {
    return switch (new Build(notes.inputs(Optional.of(path))).plan()) {
      case Planned.Rounds rounds -> Known.of(rounds.plan());
      case Planned.Refused refused ->
          throw new Usage(
              "the settings of " + path + " are broken: " + refused.problems().getFirst());
    };
  }

  private static Map<String, Object> rounds(Known site, Standing standing) {
    Map<String, Object> stats = new LinkedHashMap<>();
    Map<String, Object> rounds = new LinkedHashMap<>();
    for (Round round : site.rounds()) {
      long rated =
          round.questions().stream()
              .filter(question -> standing.grade(question.id().value()).isPresent())
              .count();
      rounds.put(round.title(), rated + "/" + round.questions().size());
    }
    stats.put("rounds", rounds);
    stats.put(
        "unknown", standing.questions().stream().filter(id -> !site.ids().contains(id)).count());
    return stats;
  }

  private static String shown(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      case Optional<?> maybe -> maybe.map(Object::toString).orElse("–");
      default ->
          Stream.of(value.toString()).filter(text -> !text.isEmpty()).findFirst().orElse("–");
    };
  }
}
