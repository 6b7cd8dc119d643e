package dev.zhuji.page;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Composition;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Page;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Round;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Decides which pages there are and what stands in them. */
public final class Composer {

  private final Library library;
  private final Frames frames;
  private final NotePages notes;
  private final RoundPages rounds;
  private final HomePages home;
  private final ListPages lists;
  private final StudyPages study;
  private final GraphPages graph;
  private final PrintPages prints;
  private final Map<SourcePath, Round> roundOf;
  private final Map<SourcePath, Procedure> procedureOf;
  private final List<Page> pages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SourcePath> taken = new HashMap<>();

  private Composer(Library library) {
    this.library = library;
    this.frames = new Frames(library);
    this.notes = new NotePages(library, frames);
    this.rounds = new RoundPages(library, frames);
    this.home = new HomePages(library, frames);
    this.lists = new ListPages(library, frames);
    this.study = new StudyPages(library, frames);
    this.graph = new GraphPages(library, frames);
    this.prints = new PrintPages(library, frames);
    this.roundOf = keyed(library.plan.rounds(), Round::note);
    this.procedureOf = keyed(library.plan.procedures(), Procedure::note);
  }

  private static <T> Map<SourcePath, T> keyed(List<T> values, Function<T, SourcePath> key) {
    return values.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a));
  }

  /**
   * @param content the content folder, which the files that notes use are copied from
   */
  public static Composition compose(Site site, Plan plan, Settings settings, Path content) {
    return new Composer(new Library(site, plan, settings, content)).compose();
  }

  private Composition compose() {
    Optional<SourcePath> first = library.topics.home().map(Note::path);
    for (Note note : library.site.notes()) {
      taken.put(library.site.page(note.path()).fold(), note.path());
      if (!Optional.of(note.path()).equals(first)) {
        pages.add(page(note));
      }
    }
    if (first.isPresent()) {
      pages.add(home.home());
    } else {
      add(HomePages.PLACE, home::home);
    }
    library.topics.all().stream()
        .filter(topic -> topic.index().isEmpty())
        .forEach(topic -> add(topic.page(), () -> notes.topic(topic)));
    library.booklets.all().forEach(booklet -> pages.add(prints.print(booklet)));
    List<TagShelf.Tag> tags = library.tags.sorted();
    tags.forEach(tag -> add(tag.page(), () -> lists.tag(tag)));
    add(TagShelf.OVERVIEW, lists::tags);
    add(ListPages.ALL, lists::all);
    add(GraphPages.PLACE, graph::page);
    add(ListPages.SEARCH, lists::search);
    if (library.hasCoverage()) {
      CoveragePages coverage = new CoveragePages(library, frames);
      add(CoveragePages.PLACE, coverage::coverage);
    }
    add(ListPages.MISSING, lists::missing);
    List<OutputFile> files = new ArrayList<>();
    if (StudyPages.wanted(library)) {
      add(StudyPages.STUDY, study::study);
      add(StudyPages.STORE, study::store);
      files.add(new QuestionFile(library).file());
    }
    files.add(new NamesFile(library).file());
    files.addAll(new Feeds(library).files(pages));
    files.addAll(new Previews(library).files());
    files.add(new Titles(library).file());
    new TreeMap<>(library.site.files())
        .forEach(
            (file, path) -> files.add(new OutputFile.Copy(path, library.pictures.place(file))));
    RemotePictures.problem(library).ifPresent(problems::add);
    return new Composition(pages, files, problems);
  }

  private Page page(Note note) {
    Round round = roundOf.get(note.path());
    Procedure procedure = procedureOf.get(note.path());
    if (round != null) {
      return rounds.round(round);
    }
    if (procedure != null) {
      return rounds.procedure(procedure);
    }
    return library.topics.ofIndex(note).<Page>map(notes::topic).orElseGet(() -> notes.note(note));
  }

  /** A page that the generator makes; a note at its place comes first. */
  private void add(OutputPath path, Supplier<? extends Page> page) {
    SourcePath note = taken.get(path.fold());
    if (note == null) {
      pages.add(page.get());
      return;
    }
    Problem problem =
        Problem.of(
            Code.PAGE_DUPLICATE,
            Position.of(note.value()),
            "the page " + path + " is already made for something else");
    library
        .settings
        .judge(problem.withHint("give the note another permalink in its front matter"))
        .ifPresent(problems::add);
  }
}
