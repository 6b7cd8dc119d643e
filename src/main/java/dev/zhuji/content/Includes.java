package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.LineMap;
import dev.zhuji.model.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
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
  private static final int MAX_DEPTH = 100;

  private final Library library;
  private final StringBuilder out = new StringBuilder();
  private final List<LineMap.Span> spans = new ArrayList<>();
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<SourcePath> included = new TreeSet<>();
  private final Set<SourcePath> chain = new LinkedHashSet<>();
  private final SourcePath note;
  private int bodyLine;
  private int includedChars;

  /** The include of the note itself that is being put in. */
  private Position ownInclude;

  private Includes(SourcePath note, Library library) {
    this.note = note;
    this.library = library;
    this.ownInclude = Position.of(note.value());
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
    Includes includes = new Includes(path, library);
    List<String> lines = Library.lines(front.body());
    includes.chain.add(path);
    includes.append(path, lines, new IncludeRange(0, lines.size()), front.lines(), "");
    if (includes.spans.isEmpty()) {
      includes.spans.add(new LineMap.Span(1, path, front.lines() + 1));
    }
    return new Expanded(
        includes.out.toString(),
        new LineMap(includes.spans),
        includes.included,
        List.copyOf(includes.problems));
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
        ownInclude = path.equals(note) ? at : ownInclude;
        if (includedChars <= MAX_CHARS) {
          include(path, target.get(), at, indent + own);
        }
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
    Optional<Problem> refusal = refusal(path, at);
    if (refusal.isPresent()) {
      problems.add(refusal.get());
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
      String message = "the includes of \"" + note + "\" add more than 4 MB";
      problems.add(
          Problem.of(Code.INCLUDE_LOOP, ownInclude, message)
              .withHint("include only the part that is needed, or link to the file"));
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
    return Problem.of(Code.INCLUDE_OUTSIDE, at, message)
        .withHint("move the file into the content folder; a path such as /x starts there");
  }

  private Problem missing(
      IncludeTarget target, List<Optional<SourcePath>> candidates, Position at) {
    String tried =
        candidates.stream()
            .flatMap(Optional::stream)
            .map(path -> '"' + path.value() + '"')
            .collect(Collectors.joining(", "));
    String message = "no file \"" + target.path() + "\" to include; tried " + tried;
    Optional<String> near =
        candidates.stream().flatMap(Optional::stream).findFirst().flatMap(library::nearest);
    return Problem.of(Code.INCLUDE_MISSING, at, message)
        .withHint(
            near.map(path -> "did you mean \"/" + path + "\"?")
                .orElse("a path starts at the file it stands in, /path at the content folder"));
  }

  private Optional<Problem> refusal(SourcePath path, Position at) {
    if (chain.contains(path)) {
      return Optional.of(loop(path, at));
    }
    if (chain.size() > MAX_DEPTH) {
      String message = "the includes of \"%s\" go more than %d files deep";
      return Optional.of(
          Problem.of(Code.INCLUDE_LOOP, ownInclude, message.formatted(note, MAX_DEPTH))
              .withHint("include the last of these files directly"));
    }
    return library.withheld(path).map(reason -> withheld(path, reason, at));
  }

  private static Problem withheld(SourcePath path, String reason, Position at) {
    String message = "\"" + path + "\" " + reason + ", so it is not included";
    return Problem.of(Code.INCLUDE_MISSING, at, message)
        .withHint(
            "publish it; if it is only there to be included, name it "
                + path.stem()
                + ".snippet.md");
  }

  /** A loop is told from its first file on, wherever it is entered. */
  private Problem loop(SourcePath path, Position at) {
    List<SourcePath> loop =
        new ArrayList<>(chain.stream().dropWhile(file -> !file.equals(path)).toList());
    Collections.rotate(loop, -loop.indexOf(Collections.min(loop)));
    loop.add(loop.getFirst());
    String names = loop.stream().map(SourcePath::value).collect(Collectors.joining(" → "));
    return Problem.of(Code.INCLUDE_LOOP, at, "an include that comes back to itself: " + names)
        .withHint("take one of these includes out, or put a link in its place");
  }

  private static Problem noPart(
      IncludeTarget target, SourcePath path, Library.Text text, Position at) {
    String message =
        target
            .region()
            .map(name -> "\"%s\" has no region or heading \"%s\"".formatted(path, name))
            .orElseGet(() -> "\"%s\" has only %d lines".formatted(path, text.lines().size()));
    String hint =
        target.region().isPresent()
            ? "write a heading of that file behind #, or put #region and that name into it"
            : "write lines that the file has, such as {1-%d}".formatted(text.lines().size());
    return Problem.of(Code.INCLUDE_MISSING, at, message).withHint(hint);
  }
}
