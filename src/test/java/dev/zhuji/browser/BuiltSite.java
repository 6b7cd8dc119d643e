package dev.zhuji.browser;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.model.OutputPath;
import dev.zhuji.output.SiteWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A site on the disk, in a folder whose name asks for escapes, and on a host's sub-path. */
public final class BuiltSite implements AutoCloseable {

  /** How a reader gets at the site. */
  public enum Place {
    DISK,
    HTTP
  }

  private final Path folder;
  private final Result result;
  private final PlainServer server;

  private BuiltSite(Path folder, Result result) {
    this.folder = folder;
    this.result = result;
    server = PlainServer.of(folder);
  }

  /**
   * Builds with the repository's own theme.
   *
   * @param within a folder for the site's
   */
  public static BuiltSite of(Path notes, Path within) {
    Inputs inputs =
        new Inputs(notes, notes.resolve("zhuji.yml"), Optional.of(Path.of("theme")), false);
    Result result = new Build(inputs).run(Progress.NONE);
    Path folder = within.resolve("我的 知识库 #1 100%");
    SiteWriter.write(folder, result.files().values());
    return new BuiltSite(folder, result);
  }

  /** For tests that are run in every browser, from the disk and over HTTP. */
  public static Stream<Arguments> everywhere() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(Place.values()).map(place -> Arguments.of(kind, place)));
  }

  /**
   * For tests of what the pages do: from the disk in both browsers, over HTTP in one, since there
   * the browsers keep and load alike. What all pages stand on is tested {@link #everywhere}.
   */
  public static Stream<Arguments> whereItDiffers() {
    return Stream.of(
        Arguments.of(Kind.CHROMIUM, Place.DISK),
        Arguments.of(Kind.FIREFOX, Place.DISK),
        Arguments.of(Kind.CHROMIUM, Place.HTTP));
  }

  public Path folder() {
    return folder;
  }

  public Result result() {
    return result;
  }

  /** Of every page, in the order of their names. */
  public List<String> pages() {
    return result.files().keySet().stream()
        .map(OutputPath::value)
        .filter(path -> path.endsWith(".html"))
        .toList();
  }

  /** With {@code /} at the end. */
  public String root(Place place) {
    return switch (place) {
      // as a browser writes it: Path.toUri has one slash more or less, by system
      case DISK -> "file://" + folder.toUri().getRawPath();
      case HTTP -> server.address();
    };
  }

  public String url(Place place, String path) {
    return root(place) + new OutputPath(path).encoded();
  }

  @Override
  public void close() {
    server.close();
  }
}
