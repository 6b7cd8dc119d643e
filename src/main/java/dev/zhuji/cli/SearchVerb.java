package dev.zhuji.cli;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Planned;
import dev.zhuji.json.Json;
import dev.zhuji.search.Answer;
import dev.zhuji.search.Filter;
import dev.zhuji.search.Hit;
import dev.zhuji.search.Searcher;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks Lucene what a reader would ask the search page. */
@Command(
    name = "search",
    description = "Search the notes, with the answers that the site's search page gives.",
    mixinStandardHelpOptions = true,
    footer = {"", "For example: zhuji search 渐进式 rehash"})
final class SearchVerb implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to search for.")
  private List<String> words = List.of();

  @Option(names = "--notes", paramLabel = "FOLDER", description = NotesFolder.DESCRIPTION)
  private Optional<Path> folder = Optional.empty();

  @Mixin private NotesOptions notes = new NotesOptions();
  @Mixin private PrintOptions talk = new PrintOptions();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      description = "How many answers to print; by default 10.")
  private int limit = 10;

  @Mixin private FilterOptions filter = new FilterOptions();

  SearchVerb(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new Usage("-n takes a number of answers, not " + limit);
    }
    talk.apply();
    Inputs inputs = notes.inputs(folder);
    Build build = new Build(inputs);
    return switch (build.plan()) {
      case Planned.Refused refused -> {
        new Report(terminal, inputs.content()).print(refused, talk.json());
        yield Exit.USAGE.code();
      }
      case Planned.Rounds rounds -> answered(build.searcher(rounds), rounds);
    };
  }

  private int answered(Searcher searcher, Planned.Rounds rounds) {
    Filter limits = filter.filter(searcher.choices(), rounds.plan().rounds());
    Answer answer = searcher.search(String.join(" ", words), limits, limit);
    if (talk.json()) {
      terminal.out().println(Json.of(json(answer)));
    } else {
      answer.hits().forEach(this::print);
    }
    if (talk.summary()) {
      terminal.err().println(answer.hits().size() + " of " + answer.total() + " found");
    }
    return Exit.CLEAN.code();
  }

  private void print(Hit hit) {
    terminal.out().println(terminal.paint("1", String.join(" › ", names(hit))));
    String score = String.format(Locale.ROOT, "  (%.2f)", hit.score());
    terminal.out().println("  " + address(hit) + terminal.paint("2", score));
  }

  /** The note, the headings above the passage, and its own. */
  private static List<String> names(Hit hit) {
    List<String> names = new ArrayList<>(List.of(hit.title()));
    names.addAll(hit.trail());
    if (!hit.heading().isEmpty() && !names.getLast().equals(hit.heading())) {
      names.add(hit.heading());
    }
    return names;
  }

  private static String address(Hit hit) {
    return hit.page() + hit.anchor().map(anchor -> "#" + anchor).orElse("");
  }

  private static Map<String, Object> json(Answer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", 1);
    json.put("total", answer.total());
    json.put("hits", answer.hits().stream().map(SearchVerb::json).toList());
    return json;
  }

  private static Map<String, Object> json(Hit hit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("page", hit.page().toString());
    json.put("anchor", hit.anchor());
    json.put("title", hit.title());
    json.put("trail", hit.trail());
    json.put("heading", hit.heading());
    json.put("question", hit.question());
    json.put("score", hit.score());
    return json;
  }
}
