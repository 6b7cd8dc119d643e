package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Content;
import dev.zhuji.model.History;
import dev.zhuji.model.Meta;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Source;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Reads a folder of notes.
 *
 * <p>Notes that are left out: drafts, those with {@code publish: false}, and snippets, which are
 * only there to be included. A snippet is a file called {@code *.snippet.md}, or one below a folder
 * {@code snippets} that another file includes.
 */
public final class ContentReader {

  private final Map<SourcePath, Path> files;

  /** A Markdown file by itself. */
  private record Read(
      SourcePath path, FrontMatter front, Meta meta, List<Problem> problems, boolean readable) {}

  /** A Markdown file with what it includes. */
  private record Whole(Read read, Includes.Expanded expanded) {}

  private ContentReader(Map<SourcePath, Path> files) {
    this.files = files;
  }

  /**
   * @param drafts whether notes with {@code draft: true} are published
   */
  public static Content read(Path folder, Settings settings, boolean drafts) {
    CompletableFuture<GitHistory.Answer> git =
        CompletableFuture.supplyAsync(() -> GitHistory.read(folder), Thread::startVirtualThread);
    Folder.Found found = Folder.walk(folder, settings.exclude());
    ContentReader reader = new ContentReader(found.files());
    List<Whole> wholes = reader.readAll(settings, drafts);
    return reader.content(wholes, found.problems(), settings, drafts, git.join());
  }

  private List<Whole> readAll(Settings settings, boolean drafts) {
    List<Read> reads =
        files.keySet().stream().filter(Folder::isMarkdown).toList().parallelStream()
            .map(this::readOne)
            .toList();
    Map<SourcePath, String> withheld = new HashMap<>();
    for (Read read : reads) {
      if (!isPublished(read.meta, settings, drafts) && !isShelved(read.path)) {
        withheld.put(read.path, read.meta.draft() && !drafts ? "is a draft" : "is not published");
      }
    }
    Library library = new Library(files, withheld, this::text);
    return reads.parallelStream()
        .map(read -> new Whole(read, Includes.expand(read.path, read.front, library)))
        .toList();
  }

  private Read readOne(SourcePath path) {
    List<Problem> problems = new ArrayList<>();
    Optional<Decoded> decoded = decode(path, problems);
    String text = decoded.map(Decoded::text).orElse("");
    FrontMatter front = FrontMatter.of(path.value(), text);
    MetaReader.Checked checked = MetaReader.read(path, front);
    problems.addAll(checked.problems());
    return new Read(path, front, checked.meta(), problems, decoded.isPresent());
  }

  private Optional<Decoded> decode(SourcePath path, List<Problem> problems) {
    Path file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("not a file of this folder: " + path);
    }
    try {
      Decoded decoded = Decoded.of(path.value(), Files.readAllBytes(file));
      decoded.problem().ifPresent(problems::add);
      return Optional.of(decoded);
    } catch (IOException e) {
      problems.add(Unreadable.problem(path.value(), e));
      return Optional.empty();
    }
  }

  private Library.Text text(SourcePath path) {
    List<Problem> problems = new ArrayList<>();
    String text = decode(path, problems).map(Decoded::text).orElse("");
    return Folder.isMarkdown(path)
        ? new Library.Text(
            Library.lines(text), FrontMatter.of(path.value(), text).lines(), List.of())
        : new Library.Text(Library.lines(text), 0, problems);
  }

  private Content content(
      List<Whole> wholes,
      List<Problem> found,
      Settings settings,
      boolean drafts,
      GitHistory.Answer git) {
    Set<SourcePath> included = new HashSet<>();
    wholes.forEach(whole -> included.addAll(whole.expanded.included()));
    List<Source> sources = new ArrayList<>();
    List<SourcePath> hidden = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(found);
    git.problem().ifPresent(problems::add);
    Set<String> loops = new HashSet<>();
    for (Whole whole : wholes) {
      Read read = whole.read;
      boolean snippet = isSnippet(read.path, included);
      if (read.readable && !snippet && isPublished(read.meta, settings, drafts)) {
        sources.add(source(whole, loops));
      } else {
        hidden.add(read.path);
        problems.addAll(read.problems);
      }
    }
    List<SourcePath> others =
        files.keySet().stream().filter(path -> !Folder.isMarkdown(path)).toList();
    return new Content(sources, hidden, others, histories(git, sources), problems);
  }

  /**
   * @param loops what is said of loops already: each of the files in one comes upon it
   */
  private static Source source(Whole whole, Set<String> loops) {
    List<Problem> problems = new ArrayList<>(whole.read.problems);
    whole.expanded.problems().stream()
        .filter(problem -> problem.code() != Code.INCLUDE_LOOP || loops.add(problem.message()))
        .forEach(problems::add);
    Includes.Expanded expanded = whole.expanded;
    return new Source(
        whole.read.path, whole.read.meta, expanded.body(), expanded.lines(), problems);
  }

  private static boolean isSnippet(SourcePath path, Set<SourcePath> included) {
    return path.stem().endsWith(".snippet") || (isShelved(path) && included.contains(path));
  }

  /** Whether a file is a snippet by its name, or would be one if it was included. */
  private static boolean isShelved(SourcePath path) {
    return path.stem().endsWith(".snippet")
        || path.folder().startsWith("snippets/")
        || path.folder().contains("/snippets/");
  }

  private static boolean isPublished(Meta meta, Settings settings, boolean drafts) {
    return (drafts || !meta.draft()) && meta.publish().orElse(settings.publishDefault());
  }

  private static Map<SourcePath, History> histories(GitHistory.Answer git, List<Source> sources) {
    Map<SourcePath, History> histories = new HashMap<>();
    for (Source source : sources) {
      History history = git.histories().get(source.path());
      if (history != null) {
        histories.put(source.path(), history);
      }
    }
    return histories;
  }
}
