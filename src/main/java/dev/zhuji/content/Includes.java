package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.LineMap;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts included files into one note: each line {@code <!-- @include: path -->} outside of code
 * becomes the lines it names, indented as it is. Front matter of an included file is left out.
 */
final class Includes {

  private static final int MAX_CHARS = 4_000_000;
  private static final int MAX_DEPTH = 20;

  private final Library library;
  private final StringBuilder out = new StringBuilder();
  private final List<LineMap.Span> spans = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<SourcePath> included = new TreeSet<>();
  private final Set<SourcePath> chain = new LinkedHashSet<>();
  private int bodyLine;
  private int includedChars;

  private Includes(Library library) {
    this.library = library;
  }

  /**
   * A note with its includes put in.
   *
   * @param included every file of which something was put in
   */
  record Expanded(String body, LineMap lines, Set<SourcePath> included, List<Problem> problems) {}

  static Expanded expand(SourcePath path, FrontMatter front, Library library) {
    if (!front.body().contains("@include")) {
      LineMap lines = LineMap.of(path, front.lines() + 1);
      return new Expanded(front.body(), lines, Set.of(), List.of());
    }
    Includes includes = new Includes(library);
    List<String> lines = Library.lines(front.body());
    includes.chain.add(path);
    includes.append(path, lines, new IncludeRange(0, lines.size()), front.lines(), "");
    if (includes.spans.isEmpty()) {
      includes.spans.add(new LineMap.Span(1, path, front.lines() + 1));
    }
    return new Expanded(
        includes.out.toString(), new LineMap(includes.spans), includes.included, includes.problems);
  }

  /**
   * @param before lines of the file in front of {@code lines}
   */
  private void append(
      SourcePath path, List<String> lines, IncludeRange range, int before, String indent) {
    Fences fences = new Fences();
    for (int i = range.from(); i < range.to(); i++) {
      String line = lines.get(i);
      Optional<IncludeTarget> target =
          fences.isCode(line) ? Optional.empty() : IncludeTarget.of(line);
      if (target.isPresent()) {
        String own = line.substring(0, line.length() - line.stripLeading().length());
        Position at = new Position(path.value(), before + i + 1, own.length() + 1);
        include(path, target.get(), at, indent + own);
      } else {
        emit(path, before + i + 1, indent, line);
      }
    }
  }

  private void emit(SourcePath path, int fileLine, String indent, String line) {
    bodyLine++;
    if (spans.isEmpty() || !continues(spans.getLast(), path, fileLine)) {
      spans.add(new LineMap.Span(bodyLine, path, fileLine));
    }
    if (!line.isEmpty()) {
      out.append(indent).append(line);
    }
    out.append('\n');
  }

  private boolean continues(LineMap.Span span, SourcePath path, int fileLine) {
    return span.path().equals(path) && span.fileLine() + bodyLine - span.bodyLine() == fileLine;
  }

  private void include(SourcePath from, IncludeTarget target, Position at, String indent) {
    List<Optional<SourcePath>> candidates = Library.candidates(from, target.path());
    Optional<SourcePath> found =
        candidates.stream()
            .flatMap(Optional::stream)
            .flatMap(path -> library.known(path).stream())
            .findFirst();
    if (found.isEmpty()) {
      boolean outside = candidates.stream().allMatch(Optional::isEmpty);
      problems.add(outside ? outside(target, at) : missing(target, candidates, at));
      return;
    }
    SourcePath path = found.get();
    if (chain.contains(path) || chain.size() > MAX_DEPTH) {
      problems.add(loop(path, at));
      return;
    }
    included.add(path);
    Library.Text text = library.text(path);
    problems.addAll(text.problems());
    Optional<IncludeRange> range = IncludeRange.of(target, text.lines(), text.frontLines());
    if (range.isEmpty()) {
      problems.add(noPart(target, path, text, at));
      return;
    }
    includedChars += size(text.lines(), range.get());
    if (includedChars > MAX_CHARS) {
      problems.add(Problem.of(Code.INCLUDE_LOOP, at, "includes add more than 4 MB to this note"));
      return;
    }
    chain.add(path);
    append(path, text.lines(), range.get(), 0, indent);
    chain.remove(path);
  }

  private static int size(List<String> lines, IncludeRange range) {
    int size = 0;
    for (String line : lines.subList(range.from(), range.to())) {
      size += line.length() + 1;
    }
    return size;
  }

  private static Problem outside(IncludeTarget target, Position at) {
    String message = "the include \"" + target.path() + "\" leaves the content folder";
    return Problem.of(Code.INCLUDE_OUTSIDE, at, message);
  }

  private Problem missing(
      IncludeTarget target, List<Optional<SourcePath>> candidates, Position at) {
    String tried =
        candidates.stream()
            .flatMap(Optional::stream)
            .map(path -> '"' + path.value() + '"')
            .collect(Collectors.joining(", "));
    String message = "no file \"" + target.path() + "\" to include; tried " + tried;
    Optional<String> near = library.nearest(target.path());
    return Problem.of(Code.INCLUDE_MISSING, at, message)
        .withHint(near.map(path -> "did you mean \"/" + path + "\"?"));
  }

  private Problem loop(SourcePath path, Position at) {
    List<String> names = new ArrayList<>(chain.stream().map(SourcePath::value).toList());
    int start = Math.max(0, names.indexOf(path.value()));
    names.add(path.value());
    String message = "an include that comes back to itself: ";
    return Problem.of(
        Code.INCLUDE_LOOP, at, message + String.join(" → ", names.subList(start, names.size())));
  }

  private static Problem noPart(
      IncludeTarget target, SourcePath path, Library.Text text, Position at) {
    String message =
        target
            .region()
            .map(name -> "\"%s\" has no region or heading \"%s\"".formatted(path, name))
            .orElseGet(() -> "\"%s\" has only %d lines".formatted(path, text.lines().size()));
    return Problem.of(Code.INCLUDE_MISSING, at, message);
  }
}
