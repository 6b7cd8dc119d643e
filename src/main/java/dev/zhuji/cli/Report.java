package dev.zhuji.cli;

import dev.zhuji.build.Planned;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.json.Json;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells of problems: each once, sorted, then how many there are of each kind. */
final class Report {

  private static final int FEW = 10;

  private final Terminal terminal;
  private final Path notes;

  /**
   * @param notes the folder that positions are relative to, as the person typed it
   */
  Report(Terminal terminal, Path notes) {
    this.terminal = terminal;
    this.notes = notes;
  }

  /** Prints problems; of hints of one kind the first few only, unless all are asked for. */
  void print(List<Problem> problems, boolean all) {
    Map<Code, Integer> hints = new EnumMap<>(Code.class);
    for (Problem problem : problems) {
      boolean counts = problem.severity() == Severity.HINT && !all;
      if (!counts || hints.merge(problem.code(), 1, Integer::sum) <= FEW) {
        print(problem);
      }
    }
    hints.forEach(
        (code, count) -> {
          if (count > FEW) {
            terminal.out().println((count - FEW) + " more of " + code.id() + "; -v shows them");
          }
        });
  }

  /** Prints why nothing could be done. */
  void print(Planned.Refused refused, boolean json) {
    if (json) {
      terminal.out().println(Json.of(json(refused.problems())));
    } else {
      print(refused.problems(), true);
    }
  }

  private void print(Problem problem) {
    String colour = colour(problem.severity());
    String kind = problem.severity().word() + "[" + problem.code().id() + "]";
    terminal
        .out()
        .println(
            terminal.paint("1", shown(problem.at()).toString())
                + ": "
                + terminal.paint(colour, kind)
                + ": "
                + problem.message());
    problem
        .hint()
        .ifPresent(
            hint -> terminal.out().println("  " + terminal.paint("36", "hint") + ": " + hint));
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case HINT -> "36";
    };
  }

  /** The file as an editor or a shell would open it from here. */
  private Position shown(Position at) {
    String prefix = notes.toString().replace('\\', '/');
    return prefix.isEmpty() || !isInNotes(at.path())
        ? at
        : new Position(prefix + "/" + at.path(), at.line(), at.column());
  }

  /** Positions in the notes are relative to them; others (a theme, the output) are as given. */
  private boolean isInNotes(String path) {
    try {
      return Files.exists(notes.resolve(path)) && !Path.of(path).isAbsolute();
    } catch (InvalidPathException nameThatTheLocaleHasNot) {
      return true;
    }
  }

  /** For example {@code 3 errors, 1 warning (link-note 3, link-anchor 1)}. */
  static String counts(List<Problem> problems) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.HINT)) {
      long count = problems.stream().filter(found -> found.severity() == severity).count();
      if (count > 0) {
        parts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty()
        ? "no problems"
        : String.join(", ", parts) + " (" + spelled(byCode(problems)) + ")";
  }

  private static String spelled(Map<String, Long> byCode) {
    return byCode.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Long> byCode(List<Problem> problems) {
    return problems.stream()
        .collect(
            Collectors.groupingBy(found -> found.code().id(), TreeMap::new, Collectors.counting()));
  }

  /** The problems as JSON values, in the order and with the names of {@link Problem}. */
  Map<String, Object> json(List<Problem> problems) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("problems", problems.stream().map(this::json).toList());
    json.put("counts", byCode(problems));
    return json;
  }

  private Map<String, Object> json(Problem problem) {
    Position at = shown(problem.at());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", at.path());
    json.put("line", at.line());
    json.put("column", at.column());
    json.put("severity", problem.severity().word());
    json.put("code", problem.code().id());
    json.put("message", problem.message());
    json.put("hint", problem.hint());
    return json;
  }
}
