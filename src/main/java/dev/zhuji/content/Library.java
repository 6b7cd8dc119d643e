package dev.zhuji.content;

import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files that notes may include, read once each. */
final class Library {

  private final Map<SourcePath, ?> files;
  private final Map<SourcePath, String> withheld;
  private final Function<SourcePath, Text> read;
  private final Map<SourcePath, Text> texts = new ConcurrentHashMap<>();

  /**
   * A file's lines.
   *
   * @param frontLines how many of them are front matter
   * @param problems of the file, unless it is reported as a note too
   */
  record Text(List<String> lines, int frontLines, List<Problem> problems) {}

  /**
   * @param files by path
   * @param withheld files that must not be included, with the reason
   * @param read gives the text of one of them
   */
  Library(
      Map<SourcePath, ?> files, Map<SourcePath, String> withheld, Function<SourcePath, Text> read) {
    this.files = files;
    this.withheld = withheld;
    this.read = read;
  }

  /** Lines without their ends; what follows the last line end is a line when it is not empty. */
  static List<String> lines(String text) {
    String[] lines = text.split("\n", -1);
    boolean ended = lines[lines.length - 1].isEmpty();
    return Arrays.asList(lines).subList(0, lines.length - (ended ? 1 : 0));
  }

  /**
   * Where the path of an include may lead, in order; empty for a place outside the content folder.
   *
   * <p>{@code ./x} and {@code x} start at the file itself, {@code /x} at the content folder. {@code
   * @x} is the content folder's {@code x}, or that of a folder {@code snippets} beside the file or
   * above it, the nearest first.
   */
  static List<Optional<SourcePath>> candidates(SourcePath from, String path) {
    if (!path.startsWith("@")) {
      return List.of(from.resolve(path));
    }
    String rest = path.substring(1);
    List<Optional<SourcePath>> candidates = new ArrayList<>();
    candidates.add(from.resolve(rest.startsWith("/") ? rest : "/" + rest));
    if (!rest.startsWith("/")) {
      for (String up = from.folder(); ; up = parent(up)) {
        candidates.add(from.resolve("/" + up + "snippets/" + rest));
        if (up.isEmpty()) {
          break;
        }
      }
    }
    return candidates;
  }

  private static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  /** The file, or the one with {@code .md} after its name. */
  Optional<SourcePath> known(SourcePath path) {
    SourcePath markdown = new SourcePath(path.value() + ".md");
    if (files.containsKey(path)) {
      return Optional.of(path);
    }
    return files.containsKey(markdown) ? Optional.of(markdown) : Optional.empty();
  }

  /** Why a file must not be included. */
  Optional<String> withheld(SourcePath path) {
    return Optional.ofNullable(withheld.get(path));
  }

  Text text(SourcePath path) {
    return texts.computeIfAbsent(path, read);
  }

  /** A file with that name somewhere else, or with nearly that path or name. */
  Optional<String> nearest(SourcePath path) {
    List<String> alike =
        included()
            .filter(file -> Nearest.isNearFile(path.name(), file.name()))
            .map(SourcePath::value)
            .toList();
    return find(path.name())
        .or(() -> Nearest.to(path.value(), alike))
        .or(() -> alike.stream().findFirst());
  }

  private Optional<String> find(String name) {
    return included().filter(file -> file.name().equals(name)).map(SourcePath::value).findFirst();
  }

  private Stream<SourcePath> included() {
    return files.keySet().stream().filter(file -> !withheld.containsKey(file));
  }
}
