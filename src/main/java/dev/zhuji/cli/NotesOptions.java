package dev.zhuji.cli;

import dev.zhuji.build.Inputs;
import dev.zhuji.diagnostic.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What a site is built from, as the command line says it. */
final class NotesOptions {

  private static final String SETTINGS = "zhuji.yml";

  private static final List<String> THEME_FOLDERS = List.of("templates", "css", "js", "i18n");

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The settings; by default '" + SETTINGS + "' in the folder of notes.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--theme",
      paramLabel = "FOLDER",
      description = {
        "Templates, styles and scripts that override those of the default theme, file by file;",
        "by default the folder 'theme' beside the notes, where there is one."
      })
  private Optional<Path> theme = Optional.empty();

  @Option(names = "--drafts", description = "Publish notes with 'draft: true', too.")
  private boolean drafts;

  /**
   * @param notes the folder of notes, where the command line names one
   */
  Inputs inputs(Optional<Path> notes) {
    Path folder = folder(notes);
    Path settings = config.orElse(folder.resolve(SETTINGS));
    if (config.isPresent() && !Files.isRegularFile(settings)) {
      throw new Usage("there is no settings file " + settings);
    }
    theme.filter(named -> !Files.isDirectory(named)).ifPresent(NotesOptions::refuse);
    return new Inputs(folder, settings, theme.or(() -> themeBeside(folder)), drafts);
  }

  /**
   * The named folder if it has settings; else its {@code content} if that has them, as in what
   * {@code zhuji new} makes. Where none is named it is the current one, whose {@code content} need
   * not have settings.
   */
  private static Path folder(Optional<Path> notes) {
    Path folder = notes.orElse(Path.of(""));
    if (!Files.isDirectory(folder)) {
      refuse(folder);
    }
    if (Files.isRegularFile(folder.resolve(SETTINGS))) {
      return folder;
    }
    Path content = folder.resolve("content");
    boolean inside =
        notes.isEmpty()
            ? Files.isDirectory(content)
            : Files.isRegularFile(content.resolve(SETTINGS));
    return inside ? content : folder;
  }

  private static Optional<Path> themeBeside(Path folder) {
    Path beside = folder.toAbsolutePath().normalize().resolveSibling("theme");
    boolean isTheme =
        THEME_FOLDERS.stream().anyMatch(part -> Files.isDirectory(beside.resolve(part)));
    return isTheme ? Optional.of(beside) : Optional.empty();
  }

  private static void refuse(Path folder) {
    String near = nearby(folder).map(name -> "; did you mean " + name + "?").orElse("");
    throw new Usage("there is no folder " + folder + near);
  }

  private static Optional<Path> nearby(Path missing) {
    Path parent = missing.resolveSibling("");
    try (Stream<Path> siblings = Files.list(parent)) {
      List<String> names =
          siblings.filter(Files::isDirectory).map(path -> path.getFileName().toString()).toList();
      return Nearest.to(missing.getFileName().toString(), names).map(missing::resolveSibling);
    } catch (IOException noParent) {
      return Optional.empty();
    }
  }
}
