package dev.zhuji.build;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the files of a site, one for each place: the first of two stays. */
final class OutputFiles {

  private final SortedMap<OutputPath, OutputFile> files = new TreeMap<>();
  private final Map<String, OutputFile> folded = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  void addAll(Iterable<? extends OutputFile> more) {
    more.forEach(this::add);
  }

  void add(OutputFile file) {
    String fold = file.path().fold();
    List<String> above = above(fold);
    Optional<OutputFile> other = taken(fold, above);
    if (other.isPresent()) {
      if (!other.get().equals(file)) {
        problems.add(duplicate(file.path(), other.get().path().value()));
      }
    } else if (folders.contains(fold)) {
      problems.add(duplicate(file.path(), file.path() + "/"));
    } else {
      files.put(file.path(), file);
      folded.put(fold, file);
      folders.addAll(above);
    }
  }

  private Optional<OutputFile> taken(String fold, List<String> above) {
    for (String folder : above) {
      if (folded.containsKey(folder)) {
        return Optional.of(folded.get(folder));
      }
    }
    return Optional.ofNullable(folded.get(fold));
  }

  /** The folders of a path: {@code a/b/c} stands in {@code a} and {@code a/b}. */
  private static List<String> above(String path) {
    List<String> folders = new ArrayList<>();
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
    return folders;
  }

  private static Problem duplicate(OutputPath path, String other) {
    return Problem.of(
            Code.PAGE_DUPLICATE,
            Position.of(path.value()),
            "two files of the site want this place: " + path + " and " + other)
        .withHint("give one of them another name or slug; names must differ in more than case");
  }

  SortedMap<OutputPath, OutputFile> files() {
    return files;
  }

  List<Problem> problems() {
    return problems;
  }
}
