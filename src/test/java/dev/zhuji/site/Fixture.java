package dev.zhuji.site;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A folder of notes and what becomes of it:
 *
 * <pre>
 * Fixture site = Fixture.in(folder).with("a.md", "[[b]]").build();
 * site.main("a.html"); site.messages();
 * </pre>
 */
public final class Fixture {

  private final Path folder;
  private final Build build;
  private Result result = new Result(new TreeMap<>(), List.of(), List.of());

  private Fixture(Path folder, Inputs inputs) {
    this.folder = folder;
    build = new Build(inputs);
  }

  /** Notes with the repository's own theme, as a release packs it. */
  public static Fixture in(Path folder) {
    return in(folder, Optional.empty());
  }

  public static Fixture in(Path folder, Optional<Path> theme) {
    return new Fixture(folder, new Inputs(folder, folder.resolve("zhuji.yml"), theme, false));
  }

  public Fixture with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Fixture with(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Fixture without(String name) {
    try {
      Files.delete(folder.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds, a second time with what the first one remembered. */
  public Fixture build() {
    result = build.run(Progress.NONE);
    return this;
  }

  public Result result() {
    return result;
  }

  public List<String> messages() {
    return result.problems().stream().map(Problem::toString).toList();
  }

  /** The paths of all files. */
  public List<String> files() {
    return result.files().keySet().stream().map(OutputPath::value).toList();
  }

  /** The text of a file of the site. */
  public String text(String path) {
    OutputFile file = result.files().get(new OutputPath(path));
    if (file instanceof OutputFile.Text text) {
      return text.text();
    }
    throw new AssertionError("no page " + path + " among " + files() + "; " + messages());
  }

  public Document page(String path) {
    return Jsoup.parse(text(path));
  }

  /** What a page says beside its frame. */
  public Element main(String path) {
    Element main = page(path).selectFirst("main");
    if (main == null) {
      throw new AssertionError("no main element in " + path);
    }
    return main;
  }

  /** All texts by path, and the sources of all copies: what two builds are compared by. */
  public SortedMap<String, String> bytes() {
    SortedMap<String, String> all = new TreeMap<>();
    result
        .files()
        .forEach(
            (path, file) ->
                all.put(
                    path.value(),
                    switch (file) {
                      case OutputFile.Text text -> text.text();
                      case OutputFile.Copy copy -> copy.from().toString();
                    }));
    return all;
  }
}
