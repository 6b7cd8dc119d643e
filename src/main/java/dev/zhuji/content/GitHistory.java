package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.History;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git, once for all files, when each was first and last committed. */
final class GitHistory {

  private static final int SECONDS = 30;
  private static final char COMMIT = '\u0001';

  /** What a commit did to a file. */
  private enum Change {
    ADDED,
    RENAMED,
    DELETED,
    OTHER
  }

  private final Map<String, String> names = new HashMap<>();
  private final Map<SourcePath, History> histories = new HashMap<>();
  private LocalDate date = LocalDate.EPOCH;

  private GitHistory() {}

  /**
   * Dates, or none where there is no git, no repository, or not the whole history.
   *
   * @param problem why a repository could not tell
   */
  record Answer(Map<SourcePath, History> histories, Optional<Problem> problem) {
    static final Answer NONE = new Answer(Map.of(), Optional.empty());
  }

  static Answer read(Path folder) {
    String shallow = "";
    try {
      shallow =
          run(folder, List.of("rev-parse", "--is-shallow-repository"))
              .map(String::strip)
              .orElse("");
      if (shallow.equals("false")) {
        return run(folder, log()).map(GitHistory::parse).orElse(Answer.NONE);
      }
    } catch (IOException e) {
      return Answer.NONE; // no git here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.NONE;
    }
    return shallow.equals("true") ? new Answer(Map.of(), Optional.of(shallow())) : Answer.NONE;
  }

  private static Problem shallow() {
    String message = "the clone is shallow: notes have no dates from git";
    return Problem.of(Code.DATE_SHALLOW, Position.of("."), message)
        .withHint(
            "fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a workflow");
  }

  private static List<String> log() {
    return List.of(
        "log",
        "--no-show-signature",
        "--no-ext-diff",
        "--no-textconv",
        "--no-color",
        "--relative",
        "--name-status",
        "-z",
        "-M",
        "-l400",
        "--format=%x01%ad",
        "--date=short",
        "--",
        ".");
  }

  /** The output, or nothing when git refuses or takes too long. */
  private static Optional<String> run(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "--no-pager", "-c", "core.quotepath=off"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Map<String, String> environment = builder.environment();
    // set inside git's own hooks, where they name another folder
    environment
        .keySet()
        .removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"));
    environment.putAll(
        Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_NO_LAZY_FETCH", "1", "GIT_OPTIONAL_LOCKS", "0"));
    Process process = builder.start();
    process.getOutputStream().close();
    Thread watch = Thread.ofVirtual().start(() -> stopLate(process));
    try (InputStream in = process.getInputStream()) {
      String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } finally {
      process.destroyForcibly();
      watch.interrupt();
    }
  }

  private static void stopLate(Process process) {
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      // it has ended
    }
  }

  /**
   * Reads commits from the newest to the oldest: the first mention of a file is its last change.
   */
  private static Answer parse(String log) {
    GitHistory history = new GitHistory();
    String[] tokens = log.split("\0", -1);
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i].startsWith("\n") ? tokens[i].substring(1) : tokens[i];
      if (token.isEmpty()) {
        continue;
      }
      if (token.charAt(0) == COMMIT) {
        history.date = Dates.parse(token.substring(1)).orElse(history.date);
      } else {
        Change change = change(token);
        boolean two = change == Change.RENAMED || token.charAt(0) == 'C';
        int files = two ? 2 : 1;
        if (i + files < tokens.length) {
          history.accept(change, tokens[i + 1], tokens[i + files]);
        }
        i += files;
      }
    }
    return new Answer(history.histories, Optional.empty());
  }

  private static Change change(String status) {
    return switch (status.charAt(0)) {
      case 'A' -> Change.ADDED;
      case 'R' -> Change.RENAMED;
      case 'D' -> Change.DELETED;
      default -> Change.OTHER;
    };
  }

  /**
   * @param before the file's name before the commit
   * @param after its name after it
   */
  private void accept(Change change, String before, String after) {
    if (change == Change.DELETED) {
      // what an older file of that name did is not this one's history
      names.put(after, "");
      return;
    }
    String today = names.getOrDefault(after, after);
    if (today.isEmpty()) {
      return;
    }
    histories.merge(new SourcePath(today), new History(date, date), GitHistory::span);
    if (change == Change.RENAMED) {
      names.put(before, today);
    }
    if (change == Change.ADDED || change == Change.RENAMED) {
      names.put(after, "");
    }
  }

  /** Authors' dates do not always run with the commits. */
  private static History span(History a, History b) {
    return new History(
        a.created().isBefore(b.created()) ? a.created() : b.created(),
        a.updated().isAfter(b.updated()) ? a.updated() : b.updated());
  }
}
