package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Severity;
import dev.zhuji.model.Link;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Words for links that are wrong: what was tried, and what is near. */
final class Complaints {

  private static final Set<String> FILES =
      Set.of(
          "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "pdf", "zip", "gz",
          "tar", "7z", "rar", "mp3", "mp4", "m4a", "wav", "ogg", "flac", "webm", "mov", "txt",
          "csv", "json", "yml", "yaml", "xml", "toml", "java", "py", "ts", "c", "h", "cpp", "go",
          "rs", "sh", "sql", "css", "drawio", "canvas", "base", "doc", "docx", "xls", "xlsx", "ppt",
          "pptx", "epub", "ipynb", "puml");

  private final Catalogue catalogue;
  private final NearNames paths;
  private final NearNames names;
  private final NearNames fileNames;

  Complaints(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.paths = new NearNames(catalogue.paths());
    this.names = new NearNames(catalogue.names());
    this.fileNames = new NearNames(catalogue.fileNames());
  }

  /** A problem with the names that were near. */
  record Broken(Problem problem, List<String> nearest) {}

  /** A path that leads nowhere. */
  Broken noPath(Link link, String written, String tried) {
    boolean file = isFile(link, tried);
    String kind = file ? "file" : "note";
    String message = "there is no %s at \"%s\"".formatted(kind, tried);
    Optional<String> near = near(tried).or(() -> near(tried + ".md"));
    String hint =
        near.map(path -> "did you mean \"" + relative(link.source(), path, written) + "\"?")
            .orElse("a path starts at the file it stands in, /path at the content folder");
    Problem problem = Problem.of(file ? Code.LINK_FILE : Code.LINK_NOTE, link.at(), message);
    return new Broken(problem.withHint(hint), near.stream().toList());
  }

  /** A wikilink that names nothing. */
  Broken noName(Link link, String written) {
    if (isFile(link, written)) {
      Problem problem =
          Problem.of(Code.LINK_FILE, link.at(), "no file is called \"" + written + "\"");
      Optional<String> near = near(written);
      return new Broken(
          problem.withHint(
              near.map(path -> "did you mean \"" + path + "\"?")
                  .orElse("put the file into the content folder, or take the link out")),
          near.stream().toList());
    }
    Problem problem =
        Problem.of(Code.LINK_NOTE, link.at(), "no note is called \"" + written + "\"");
    String name = written.substring(written.lastIndexOf('/') + 1);
    Optional<String> near =
        names.to(name.endsWith(".md") ? name.substring(0, name.length() - 3) : name);
    String hint =
        near.map(this::didYouMean)
            .orElse("write a note of that name, or give one that name among its aliases");
    return new Broken(problem.withHint(hint), near.stream().toList());
  }

  private String didYouMean(String name) {
    String question = "did you mean [[" + name + "]]?";
    if (!catalogue.named(name).isEmpty()) {
      return question;
    }
    List<Place> aliased = catalogue.withAlias(name);
    List<Place> of = aliased.isEmpty() ? catalogue.withTitle(name) : aliased;
    String what = aliased.isEmpty() ? "the title" : "an alias";
    return of.isEmpty()
        ? question
        : question + " It is " + what + " of " + of.getFirst().path().value();
  }

  /** The file of the same name elsewhere, that of nearly the path, or of nearly the name. */
  private Optional<String> near(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return sameName(path)
        .or(() -> paths.to(path))
        .or(
            () ->
                fileNames
                    .to(name)
                    .filter(near -> Nearest.isNearFile(name, near))
                    .flatMap(this::sameName));
  }

  /** A file of the same name in another folder. */
  private Optional<String> sameName(String path) {
    return catalogue.named(path.substring(path.lastIndexOf('/') + 1)).stream()
        .filter(place -> place.kind() != Place.Kind.HIDDEN)
        .map(place -> place.path().value())
        .findFirst();
  }

  static Problem outside(Link link, String written) {
    return Problem.of(Code.LINK_OUTSIDE, link.at(), "\"" + written + "\" leaves the content folder")
        .withHint("move the file into the content folder, or write its address on the web");
  }

  Problem hidden(Link link, SourcePath path) {
    if (catalogue.isUnreadable(path)) {
      return Problem.of(Code.LINK_NOTE, link.at(), "the note \"" + path + "\" could not be read")
          .withHint("mend what is said of that file, and the link is right");
    }
    return Problem.of(Code.LINK_NOTE, link.at(), "the note \"" + path + "\" is not published")
        .withHint("it is a draft, says publish: false, or is only there to be included");
  }

  static Problem ambiguous(Link link, String written, Found.Many many) {
    String all =
        many.all().stream().map(place -> place.path().value()).collect(Collectors.joining(", "));
    String message =
        "\"%s\" can be %d notes: %s; taken for \"%s\""
            .formatted(written, many.all().size(), all, many.taken().path());
    return Problem.of(Code.LINK_AMBIGUOUS, link.at(), message)
        .withHint("write more of the path, such as [[" + bare(many.taken().path()) + "]]");
  }

  /** A path or name that is found, but not as it was written. */
  static Problem slip(Link link, String written, Found.Hit hit) {
    String path = hit.place().path().value();
    String right = relative(link.source(), path, written);
    return switch (hit.slip()) {
      case NONE, CASE ->
          slip(link, "\"%s\" differs from the file's name in case: \"%s\"", written, path)
              .withHint(asNamed(link, right, path, written));
      case FORM ->
          slip(link, "\"%s\" differs from the file's name in Unicode form: \"%s\"", written, path)
              .withHint("copy the name from the file, or rename the file in composed form (NFC)");
      case BACKSLASH ->
          slip(link, "\"%s\" has \\ between folders: only Windows finds \"%s\"", written, path)
              .withHint("write \"" + right + "\"");
      case FROM_TOP ->
          elsewhere(
                  link,
                  hit.place(),
                  written,
                  "\"%s\" is right only from the top of the content folder")
              .withHint("write \"" + right + "\"");
      case BY_NAME ->
          elsewhere(link, hit.place(), written, "\"%s\" is not where the link says")
              .withHint("write \"" + right + "\"");
    };
  }

  /** What to write so that the link has the file's own letters and no more folders than before. */
  private static String asNamed(Link link, String right, String path, String written) {
    if (!(link.target() instanceof Target.Wiki)) {
      return "write \"" + right + "\"";
    }
    boolean bare = path.endsWith(".md") && !written.toLowerCase(Locale.ROOT).endsWith(".md");
    String named = bare ? path.substring(0, path.length() - 3) : path;
    int parts = written.split("/", -1).length;
    int from = named.length();
    for (int i = 0; i < parts && from >= 0; i++) {
      from = named.lastIndexOf('/', from - 1);
    }
    boolean here = written.startsWith("./") || written.startsWith("../");
    return "write [[" + (here ? right : named.substring(from + 1)) + "]]";
  }

  private static Problem slip(Link link, String message, String written, String path) {
    return Problem.of(Code.LINK_CASE, link.at(), message.formatted(written, path));
  }

  private static Problem elsewhere(Link link, Place place, String written, String message) {
    Code code = place.kind() == Place.Kind.FILE ? Code.LINK_FILE : Code.LINK_NOTE;
    return Problem.of(code, link.at(), message.formatted(written)).withSeverity(Severity.WARNING);
  }

  /** A heading, block or id that the note does not have. */
  static Problem noPart(Link link, SourcePath note, Optional<String> near) {
    String what =
        switch (link.target()) {
          case Target.Wiki wiki when wiki.block().isPresent() ->
              "block \"^" + wiki.block().get() + "\"";
          case Target.Wiki wiki -> "heading \"" + String.join("#", wiki.headings()) + "\"";
          case Target.Relative relative -> "id \"" + Resolver.fragment(relative) + "\"";
          case Target.External external -> "id";
        };
    boolean block = what.startsWith("block");
    String mark = block ? "#^" : "#";
    String otherwise =
        block
            ? "end the paragraph that is meant with ^ and that name, or leave out #^ and the name"
            : "write a heading of that note behind #, or leave out # and what follows";
    return Problem.of(Code.LINK_ANCHOR, link.at(), "\"%s\" has no %s".formatted(note, what))
        .withHint(near.map(name -> "did you mean \"" + mark + name + "\"?").orElse(otherwise));
  }

  /** How {@code path} is written in {@code from}, from the top when {@code like} is. */
  static String relative(SourcePath from, String path, String like) {
    if (like.startsWith("/")) {
      return "/" + path;
    }
    String folder = from.folder();
    int common = 0;
    for (int i = 0; i < Math.min(folder.length(), path.length()); i++) {
      if (folder.charAt(i) != path.charAt(i)) {
        break;
      }
      common = folder.charAt(i) == '/' ? i + 1 : common;
    }
    long up = folder.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + path.substring(common);
  }

  private static String bare(SourcePath path) {
    return path.folder() + path.stem();
  }

  private static boolean isFile(Link link, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return link.use() == Link.Use.IMAGE || FILES.contains(extension);
  }
}
