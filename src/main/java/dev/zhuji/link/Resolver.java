package dev.zhuji.link;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Destination;
import dev.zhuji.model.Link;
import dev.zhuji.model.Note;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where links lead, and collects what is wrong with them. */
final class Resolver {

  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico");

  private final Catalogue catalogue;
  private final PathLookup paths;
  private final WikiLookup wiki;
  private final Complaints complaints;
  private final Styles styles = new Styles();
  private final Map<SourcePath, Anchors> anchors = new HashMap<>();
  private final Set<SourcePath> usedFiles = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Resolver(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.paths = new PathLookup(catalogue);
    this.wiki = new WikiLookup(catalogue);
    this.complaints = new Complaints(catalogue);
  }

  Set<SourcePath> usedFiles() {
    return usedFiles;
  }

  List<Problem> problems() {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(styles.problems());
    return all;
  }

  /**
   * Where a link leads.
   *
   * @param host the note that it is part of, which is not its file when it was included
   */
  Destination resolve(Note host, Link link) {
    Optional<Place> whole = wiki.whole(link.target());
    if (whole.isPresent()) {
      return toPlace(host, whole(link, whole.get()), whole.get());
    }
    return switch (link.target()) {
      case Target.External external -> new Destination.ToUrl(external.url());
      case Target.Relative here when here.path().isEmpty() -> toPart(host, host, link);
      case Target.Wiki here when here.note().isEmpty() -> toPart(host, host, link);
      case Target.Relative relative -> toPath(host, link, relative.path());
      case Target.Wiki named -> toName(host, link, name(link, named));
    };
  }

  /** The link to a file whose name has {@code #} in it. */
  private static Link whole(Link link, Place place) {
    Target target = new Target.Wiki(place.path().value(), List.of(), Optional.empty());
    return new Link(target, link.use(), link.context(), link.at());
  }

  /** The name of a note, or of a file: that of a picture may have {@code #} in it. */
  private static String name(Link link, Target.Wiki target) {
    boolean picture = link.use() == Link.Use.IMAGE && !isPicture(target.note());
    return picture ? target.note() + "#" + String.join("#", target.headings()) : target.note();
  }

  private static boolean isPicture(String file) {
    return PICTURES.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private Destination toPath(Note host, Link link, String path) {
    Found found = paths.find(link.source(), path);
    return switch (found) {
      case Found.Outside outside -> broken(Complaints.outside(link, path), List.of());
      case Found.Missing missing -> {
        Complaints.Broken broken = complaints.noPath(link, path, missing.tried());
        yield broken(broken.problem(), broken.nearest());
      }
      case Found.Page page -> new Destination.ToPage(page.page());
      case Found.Many many -> toPlace(host, link, many.taken());
      case Found.Hit hit -> {
        remark(link, path, hit);
        yield toPlace(host, link, hit.place());
      }
    };
  }

  private void remark(Link link, String written, Found.Hit hit) {
    switch (hit.slip()) {
      case NONE -> {
        boolean below = !link.source().folder().isEmpty() && !written.startsWith("/");
        if (below && !paths.isAtTop(written)) {
          styles.countRelative();
        }
      }
      case CASE, FORM, BACKSLASH -> {
        if (hit.place().kind() != Place.Kind.HIDDEN) {
          problems.add(Complaints.slip(link, written, hit));
        }
      }
      case FROM_TOP, BY_NAME -> styles.count(hit.slip(), Complaints.slip(link, written, hit));
    }
  }

  private Anchors anchors(Note note) {
    return anchors.computeIfAbsent(note.path(), path -> new Anchors(note));
  }

  private Destination toName(Note host, Link link, String name) {
    return switch (wiki.find(link.source(), name)) {
      case Found.Outside outside -> broken(Complaints.outside(link, name), List.of());
      case Found.Missing missing -> {
        Complaints.Broken broken = complaints.noName(link, missing.tried());
        yield broken(broken.problem(), broken.nearest());
      }
      case Found.Page page -> new Destination.ToPage(page.page());
      case Found.Many many -> {
        problems.add(Complaints.ambiguous(link, name, many));
        yield toPlace(host, link, many.taken());
      }
      case Found.Hit hit -> {
        if (hit.slip() != Found.Slip.NONE) {
          problems.add(Complaints.slip(link, name, hit));
        }
        yield toPlace(host, link, hit.place());
      }
    };
  }

  private Destination toPlace(Note host, Link link, Place place) {
    return switch (place.kind()) {
      case HIDDEN -> broken(complaints.hidden(link, place.path()), List.of());
      case FILE -> toFile(link, place.path());
      case NOTE -> toPart(host, catalogue.note(place.path()), link);
    };
  }

  private Destination toPart(Note host, Note note, Link link) {
    return switch (answer(anchors(note), link.target())) {
      case Anchors.Top top -> toNote(host, note, link, Optional.empty());
      case Anchors.Id id -> toNote(host, note, link, Optional.of(id.id()));
      case Anchors.OtherCase other -> {
        Optional<String> id = Optional.of(other.id());
        problems.add(Complaints.noPart(link, note.path(), id));
        yield toNote(host, note, link, id);
      }
      case Anchors.None none -> {
        Problem problem = Complaints.noPart(link, note.path(), none.near());
        if (link.use() == Link.Use.EMBED) {
          yield broken(problem, none.near().stream().toList());
        }
        problems.add(problem);
        yield toNote(host, note, link, Optional.empty());
      }
    };
  }

  private static Anchors.Answer answer(Anchors anchors, Target target) {
    return switch (target) {
      case Target.Wiki wiki when wiki.block().isPresent() -> anchors.block(wiki.block().get());
      case Target.Wiki wiki -> anchors.headings(wiki.headings());
      case Target.Relative relative -> anchors.fragment(fragment(relative));
      case Target.External external -> new Anchors.Top();
    };
  }

  private Destination toNote(Note host, Note note, Link link, Optional<String> anchor) {
    return switch (link.use()) {
      case LINK -> toLinked(host, note, link, anchor);
      case EMBED -> new Destination.ToPart(note.path(), anchor, block(link.target()));
      case IMAGE -> {
        String message = "the note \"%s\" is not a picture".formatted(note.path());
        problems.add(
            Problem.of(Code.EMBED_KIND, link.at(), message)
                .withHint("write ![[" + note.path().stem() + "]] to show a note in place"));
        yield new Destination.ToNote(note.path(), anchor);
      }
    };
  }

  /** In included text {@code #id} is a place on whatever page shows it. */
  private static Destination toLinked(Note host, Note note, Link link, Optional<String> anchor) {
    boolean included = !link.source().equals(host.path());
    return included && isHere(link.target()) && anchor.isPresent()
        ? new Destination.ToUrl("#" + OutputPath.fragment(anchor.get()))
        : new Destination.ToNote(note.path(), anchor);
  }

  /** Whether a link names no file: it stays in the note that shows it. */
  static boolean isHere(Target target) {
    return switch (target) {
      case Target.Wiki wiki -> wiki.note().isEmpty();
      case Target.Relative relative -> relative.path().isEmpty();
      case Target.External external -> false;
    };
  }

  private static Optional<String> block(Target target) {
    return target instanceof Target.Wiki wiki ? wiki.block() : Optional.empty();
  }

  /** docsify writes {@code ?id=heading} for {@code #heading}. */
  static String fragment(Target.Relative target) {
    return target
        .fragment()
        .or(
            () ->
                target.query().filter(query -> query.startsWith("id=")).map(id -> id.substring(3)))
        .orElse("");
  }

  private Destination toFile(Link link, SourcePath file) {
    usedFiles.add(file);
    if (link.use() == Link.Use.EMBED && !isPicture(file.name())) {
      String message = "\"%s\" cannot be shown in place".formatted(file);
      problems.add(
          Problem.of(Code.EMBED_KIND, link.at(), message).withHint("it is shown as a link"));
    }
    return new Destination.ToFile(file, fileFragment(link.target()));
  }

  private Destination broken(Problem problem, List<String> nearest) {
    problems.add(problem);
    return new Destination.Broken(nearest);
  }

  /** What a file's viewer is told, such as {@code page=3}. */
  private static Optional<String> fileFragment(Target target) {
    return switch (target) {
      case Target.Wiki wiki -> wiki.headings().stream().findFirst();
      case Target.Relative relative -> relative.fragment();
      case Target.External external -> Optional.empty();
    };
  }
}
