package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Locked;
import dev.zhuji.build.Planned;
import dev.zhuji.edits.Box;
import dev.zhuji.json.Json;
import dev.zhuji.model.QuestionId;
import dev.zhuji.output.AuthorFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives questions ids that last when their words change. */
@Command(
    name = "ids",
    description = {
      "List the questions whose files do not say their id, or write the ids.",
      "--write puts the ids there and changes no other byte, and notes down all ids in",
      "questions.lock, so that a build can tell when one is lost."
    },
    mixinStandardHelpOptions = true)
final class IdsVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private RoundsOptions options = new RoundsOptions();

  @Option(
      names = "--write",
      description = "Write the ids into the round files, and questions.lock.")
  private boolean write;

  IdsVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Planned.Rounds> before = options.read(terminal);
    if (before.isEmpty()) {
      return Exit.USAGE.code();
    }
    List<Box> missing = boxes(before.get()).stream().filter(box -> !box.stamped()).toList();
    List<Box> failed = write ? write(missing, before.get()) : List.of();
    Optional<Locked> lock = write ? options.read(terminal).map(this::writeLock) : Optional.empty();
    if (options.json()) {
      terminal.out().println(Json.of(json(missing, failed, lock)));
    } else {
      missing.forEach(
          box -> terminal.out().println(box.at() + ": " + box.id() + "  " + box.text()));
      failed.forEach(box -> terminal.err().println("zhuji: not written: " + box.at()));
      if (options.summary()) {
        terminal.err().println(summary(missing.size(), failed.size()));
      }
      lock.ifPresent(this::tell);
    }
    return (failed.isEmpty() ? Exit.CLEAN : Exit.PROBLEMS).code();
  }

  private static List<Box> boxes(Planned.Rounds rounds) {
    return Box.all(rounds.site(), rounds.plan());
  }

  private List<Box> write(List<Box> missing, Planned.Rounds before) {
    List<Box> failed =
        new RoundFiles(options.inputs().content())
            .edit(missing, (text, box) -> text.stamp(box.at().line(), box.id()));
    List<QuestionId> ids = boxes(before).stream().map(Box::id).toList();
    List<QuestionId> now =
        options.read(terminal).map(IdsVerb::boxes).orElse(List.of()).stream().map(Box::id).toList();
    if (!ids.equals(now)) {
      throw new IllegalStateException("the ids that were written are read as others");
    }
    return failed;
  }

  private Locked writeLock(Planned.Rounds rounds) {
    Locked lock = new Build(options.inputs()).lock(rounds);
    if (lock.stale() && !AuthorFiles.create(lock.file(), lock.text())) {
      AuthorFiles.replace(lock.file(), lock.text());
    }
    return lock;
  }

  private void tell(Locked lock) {
    if (lock.stale() && options.summary()) {
      terminal
          .err()
          .println(
              "%s: %d added, %d dropped"
                  .formatted(
                      lock.file().getFileName(), lock.added().size(), lock.dropped().size()));
    }
    lock.dropped().forEach(id -> terminal.err().println("dropped: " + id));
    lock.kept()
        .forEach(
            id ->
                terminal
                    .err()
                    .println(
                        "lost: "
                            + id
                            + "; if its question has another id now, write \"was: "
                            + id
                            + "\" into its comment, else delete its line"));
  }

  private String summary(int missing, int failed) {
    return missing == 0
        ? "every question has its id"
        : write ? (missing - failed) + " ids written" : missing + " without an id; --write adds it";
  }

  private Map<String, Object> json(List<Box> missing, List<Box> failed, Optional<Locked> lock) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("written", write ? missing.size() - failed.size() : 0);
    json.put("missing", missing.stream().map(IdsVerb::json).toList());
    lock.ifPresent(found -> json.put("dropped", values(found.dropped())));
    lock.ifPresent(found -> json.put("lost", values(found.kept())));
    return json;
  }

  private static List<String> values(List<QuestionId> ids) {
    return ids.stream().map(QuestionId::value).toList();
  }

  private static Map<String, Object> json(Box box) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", box.at().path());
    json.put("line", box.at().line());
    json.put("id", box.id().value());
    json.put("text", box.text());
    return json;
  }
}
