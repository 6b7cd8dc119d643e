package dev.zhuji.cli;

import dev.zhuji.build.Planned;
import dev.zhuji.edits.Box;
import dev.zhuji.json.Json;
import dev.zhuji.progress.ProgressFile;
import dev.zhuji.progress.Standing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ticks the boxes of what is known. */
@Command(
    name = "apply",
    description = {
      "List the questions last rated 会 whose boxes are empty, or tick them.",
      "The ratings are those of a progress file; --write changes nothing but the boxes."
    },
    mixinStandardHelpOptions = true)
final class ApplyVerb implements Callable<Integer> {

  /** 会. */
  private static final int KNOWN = 3;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "A file that the site exported.")
  private Path path = Path.of("");

  @Option(names = "--notes", paramLabel = "FOLDER", description = NotesFolder.DESCRIPTION)
  private Optional<Path> folder = Optional.empty();

  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private PrintOptions talk = new PrintOptions();

  @Option(names = "--write", description = "Tick the boxes in the round files.")
  private boolean write;

  @Option(names = "--any-site", description = "Take a file of another site.")
  private boolean anySite;

  ApplyVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    talk.apply();
    ProgressFiles files = new ProgressFiles(terminal);
    Optional<ProgressFile> file = files.read(List.of(path), anySite);
    if (file.isEmpty()) {
      return Exit.PROBLEMS.code();
    }
    Optional<Planned.Rounds> read = RoundsOptions.read(notes.inputs(folder), talk.json(), terminal);
    if (read.isEmpty()) {
      return Exit.USAGE.code();
    }
    checkSite(file.get(), read.get());
    List<Box> boxes = known(file.get(), read.get());
    List<Box> failed =
        write
            ? new RoundFiles(notes.inputs(folder).content())
                .edit(boxes, (text, box) -> text.tick(box.at().line()))
            : List.of();
    print(boxes, failed);
    return (failed.isEmpty() && !files.isFlawed() ? Exit.CLEAN : Exit.PROBLEMS).code();
  }

  private void checkSite(ProgressFile file, Planned.Rounds rounds) {
    boolean same = rounds.settings().id().filter(file.site()::equals).isPresent();
    if (!same && !anySite) {
      throw new Usage(
          "%s is of the site %s, and these notes are %s; --any-site takes it all the same"
              .formatted(
                  path,
                  file.site().isEmpty() ? "(none named)" : file.site(),
                  rounds.settings().id().orElse("(without an id)")));
    }
  }

  private static List<Box> known(ProgressFile file, Planned.Rounds rounds) {
    Standing standing = Standing.of(file.reviews(), Known.of(rounds.plan()).renamed());
    return Box.all(rounds.site(), rounds.plan()).stream()
        .filter(box -> !box.ticked())
        .filter(box -> standing.grade(box.id().value()).filter(g -> g >= KNOWN).isPresent())
        .toList();
  }

  private void print(List<Box> boxes, List<Box> failed) {
    int ticked = write ? boxes.size() - failed.size() : 0;
    if (talk.json()) {
      Map<String, Object> outcome = new LinkedHashMap<>();
      outcome.put("version", 1);
      outcome.put("ticked", ticked);
      outcome.put("known", boxes.stream().map(box -> box.id().value()).toList());
      terminal.out().println(Json.of(outcome));
      return;
    }
    boxes.forEach(box -> terminal.out().println(box.at() + ": " + box.id() + "  " + box.text()));
    failed.forEach(box -> terminal.err().println("zhuji: not ticked: " + box.at()));
    if (talk.summary()) {
      terminal
          .err()
          .println(write ? ticked + " boxes ticked" : boxes.size() + " to tick; --write does it");
    }
  }
}
