package dev.zhuji.build;

import dev.zhuji.content.ContentReader;
import dev.zhuji.content.MissingId;
import dev.zhuji.content.SettingsReader;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Reason;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.export.CardFile;
import dev.zhuji.link.Linker;
import dev.zhuji.markdown.NoteParser;
import dev.zhuji.model.Composition;
import dev.zhuji.model.Content;
import dev.zhuji.model.LoadedSettings;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Page;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Rendering;
import dev.zhuji.model.SearchIndex;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import dev.zhuji.page.Composer;
import dev.zhuji.rounds.LostIds;
import dev.zhuji.rounds.Planner;
import dev.zhuji.rounds.QuestionLock;
import dev.zhuji.search.Indexer;
import dev.zhuji.search.Searcher;
import dev.zhuji.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Builds a site, again and again: what the last run made of a note or a page is kept, and made anew
 * only when it changed. Every run gives the same bytes as a first one.
 */
public final class Build {

  private final Inputs inputs;
  private final Memo<SourcePath, Text, Note> parsed = new Memo<>(text -> text.source.path());
  private final Memo<OutputPath, Look, Rendering> rendered = new Memo<>(look -> look.page.path());

  /** All that a note depends on. */
  private record Text(Source source, String language) {}

  /** All that a rendering depends on. */
  private record Look(Page page, Settings settings, String theme) {}

  public Build(Inputs inputs) {
    this.inputs = inputs;
  }

  /** Runs all stages; not to be called by two threads at once. */
  public Result run(Progress progress) {
    Clock clock = new Clock(progress);
    Path folder = inputs.content();

    LoadedSettings loaded =
        clock.time(Stage.SETTINGS, () -> SettingsReader.read(inputs.settings()));
    if (isBroken(loaded)) {
      return stopped(loaded, clock);
    }
    Settings settings = loaded.settings();
    Content content =
        clock.time(Stage.READ, () -> ContentReader.read(folder, settings, inputs.drafts()));
    List<Note> notes = clock.time(Stage.PARSE, () -> parse(content.sources(), settings, clock));
    Site site = clock.time(Stage.LINK, () -> Linker.link(notes, content, settings));
    Plan plan = clock.time(Stage.PLAN, () -> Planner.plan(site));
    Beside<SearchIndex> index =
        Beside.start(
            () -> clock.time(Stage.INDEX, () -> Indexer.index(site, plan, settings, synonyms())));
    Composition composition =
        clock.time(Stage.COMPOSE, () -> Composer.compose(site, plan, settings, folder));
    List<Page> pages = composition.pages();
    Theme theme = Theme.open(inputs.theme(), settings);
    List<OutputFile> assets = clock.time(Stage.ASSETS, () -> theme.assets(pages));
    // rendering keeps all processors busy by itself
    SearchIndex search = index.get();
    List<Rendering> renderings =
        clock.time(Stage.RENDER, () -> render(pages, theme, settings, clock));

    OutputFiles files = new OutputFiles();
    renderings.forEach(rendering -> files.add(rendering.file()));
    Stream.of(composition.files(), search.files(), assets).forEach(files::addAll);
    CardFile.of(plan, site, settings).ifPresent(files::add);
    theme.worker(files.files().values()).ifPresent(files::add);
    Stream<Problem> problems =
        Stream.of(
                loaded.problems(),
                content.problems(),
                site.problems(),
                plan.problems(),
                MissingId.problem(inputs.settings(), settings, plan).stream().toList(),
                LostIds.problems(text(QuestionLock.FILE), plan),
                composition.problems(),
                theme.problems(),
                renderings.stream().flatMap(page -> page.problems().stream()).toList(),
                search.problems(),
                files.problems())
            .flatMap(List::stream);
    return new Result(files.files(), judged(problems, settings), clock.timings());
  }

  /** Lucene over the notes of rounds that were read. */
  public Searcher searcher(Planned.Rounds rounds) {
    return Searcher.of(rounds.site(), rounds.plan(), synonyms());
  }

  /** The rounds as they are now; no page is made. */
  public Planned plan() {
    LoadedSettings loaded = SettingsReader.read(inputs.settings());
    Settings settings = loaded.settings();
    List<Problem> problems = judged(loaded.problems().stream(), settings);
    if (isBroken(loaded)) {
      return new Planned.Refused(problems);
    }
    Site site = site(settings);
    return new Planned.Rounds(settings, site, Planner.plan(site));
  }

  /** What the list of the questions' ids should say of rounds that were read. */
  public Locked lock(Planned.Rounds rounds) {
    String older = text(QuestionLock.FILE);
    QuestionLock lock = QuestionLock.of(rounds.plan(), older);
    boolean stale = !lock.text().equals(older) && !(older.isEmpty() && lock.texts().isEmpty());
    return new Locked(
        inputs.content().resolve(QuestionLock.FILE),
        lock.text(),
        stale,
        lock.since(older),
        lock.kept(),
        lock.droppedFrom(older));
  }

  private Site site(Settings settings) {
    Content content = ContentReader.read(inputs.content(), settings, inputs.drafts());
    NoteParser parser = new NoteParser(settings.language());
    List<Note> notes = content.sources().parallelStream().map(parser::parse).toList();
    return Linker.link(notes, content, settings);
  }

  private List<Note> parse(List<Source> sources, Settings settings, Clock clock) {
    NoteParser parser = new NoteParser(settings.language());
    List<Text> texts =
        sources.stream().map(source -> new Text(source, settings.language())).toList();
    return parsed.all(
        texts, clock.counting(Stage.PARSE, texts.size(), text -> parser.parse(text.source)));
  }

  private List<Rendering> render(List<Page> pages, Theme theme, Settings settings, Clock clock) {
    String fingerprint = theme.fingerprint();
    List<Look> looks = pages.stream().map(page -> new Look(page, settings, fingerprint)).toList();
    return rendered.all(
        looks, clock.counting(Stage.RENDER, looks.size(), look -> theme.render(look.page)));
  }

  private String synonyms() {
    return text("synonyms.txt");
  }

  /** A file of the content folder that is no note; empty where there is none. */
  private String text(String name) {
    Path file = inputs.content().resolve(name);
    try {
      return Files.isRegularFile(file)
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + Reason.of(e), e);
    }
  }

  /** A site built by guessed settings would replace a good one: better none. */
  private static boolean isBroken(LoadedSettings loaded) {
    return loaded.problems().stream().anyMatch(found -> found.severity() == Severity.ERROR);
  }

  private static Result stopped(LoadedSettings loaded, Clock clock) {
    List<Problem> problems = judged(loaded.problems().stream(), loaded.settings());
    return new Result(new TreeMap<>(), problems, clock.timings());
  }

  private static List<Problem> judged(Stream<Problem> problems, Settings settings) {
    return problems.map(settings::judge).flatMap(Optional::stream).distinct().sorted().toList();
  }
}
