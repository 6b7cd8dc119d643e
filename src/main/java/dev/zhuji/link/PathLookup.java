package dev.zhuji.link;

import dev.zhuji.model.OutputPath;
import dev.zhuji.model.SourcePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a Markdown link's path means, as the tools that notes come from understand it.
 *
 * <p>In this order: the file itself; with {@code .md}; the note that becomes that {@code .html};
 * the note of that folder; the same in another case; the same from the top of the content folder;
 * the one file whose path ends so. A path from {@code /} is below the content folder, or below its
 * {@code static/} or {@code public/}.
 */
final class PathLookup {

  private static final Set<String> OWN_PAGES =
      Set.of("index.html", "search.html", "all.html", "404.html");
  private static final List<String> MARKDOWN = List.of(".md", ".markdown");

  private final Catalogue catalogue;

  PathLookup(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Found find(SourcePath from, String written) {
    String path = written.replace('\\', '/');
    Optional<String> below = normalize(path.startsWith("/") ? path : "/" + from.folder() + path);
    if (below.isEmpty()) {
      return path.equals(written) ? new Found.Outside() : missing(written);
    }
    if (!path.equals(written)) {
      // a file's own name may have a backslash on Linux
      Optional<Place> own = from.resolve(written).flatMap(file -> catalogue.at(file.value()));
      if (own.isPresent()) {
        return new Found.Hit(own.get(), Found.Slip.NONE);
      }
    }
    Optional<Found> found = at(below.get());
    if (found.isEmpty() && path.startsWith("/")) {
      found = at("public/" + below.get()).or(() -> at("static/" + below.get()));
    }
    Found result = found.or(() -> elsewhere(path)).orElseGet(() -> missing(below.get()));
    boolean exact = result instanceof Found.Hit hit && hit.slip() == Found.Slip.NONE;
    return exact && !path.equals(written)
        ? new Found.Hit(((Found.Hit) result).place(), Found.Slip.BACKSLASH)
        : result;
  }

  /** Whether a path would be found from the top of the content folder too. */
  boolean isAtTop(String path) {
    return normalize("/" + path).flatMap(this::exactly).isPresent();
  }

  private static Found missing(String path) {
    return new Found.Missing(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private Optional<Found> at(String path) {
    Optional<Found> exact = exactly(path);
    return exact.isPresent() ? exact : nearly(path);
  }

  private Optional<Found> exactly(String path) {
    for (String form : forms(path)) {
      Optional<Place> place = catalogue.at(form);
      if (place.isPresent()) {
        return Optional.of(new Found.Hit(place.get(), Found.Slip.NONE));
      }
    }
    Optional<Found> page = catalogue.ofPage(path).map(PathLookup::note);
    return page.or(() -> catalogue.ofPage(path + ".html").map(PathLookup::note))
        .or(() -> catalogue.ofPage(slash(path) + "index.html").map(PathLookup::note))
        .or(() -> folder(path))
        .or(() -> OWN_PAGES.contains(path) ? page(new OutputPath(path)) : Optional.empty());
  }

  private static Optional<Found> page(OutputPath page) {
    return Optional.of(new Found.Page(page));
  }

  private static Found note(SourcePath path) {
    return new Found.Hit(new Place(path, Place.Kind.NOTE), Found.Slip.NONE);
  }

  private Optional<Found> folder(String path) {
    String bare =
        path.equals("index.html") || path.endsWith("/index.html")
            ? path.substring(0, path.length() - "index.html".length())
            : slash(path);
    return catalogue
        .folder(bare)
        .map(
            folder ->
                catalogue
                    .indexOf(folder)
                    .map(PathLookup::note)
                    .orElseGet(() -> new Found.Page(catalogue.folderPage(folder))));
  }

  private static String slash(String path) {
    return path.isEmpty() || path.endsWith("/") ? path : path + "/";
  }

  /** The files that a path may stand for. */
  private static List<String> forms(String path) {
    List<String> forms = new ArrayList<>(4);
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (bare.isEmpty()) {
      return forms;
    }
    if (bare.equals(path)) {
      forms.add(path);
    }
    String lower = bare.toLowerCase(Locale.ROOT);
    for (String markdown : MARKDOWN) {
      forms.add(bare + markdown);
      if (lower.endsWith(".html")) {
        forms.add(bare.substring(0, bare.length() - 5) + markdown);
      }
    }
    return forms;
  }

  private Optional<Found> nearly(String path) {
    for (String form : forms(path)) {
      Optional<Place> place = catalogue.nearlyAt(form);
      if (place.isPresent()) {
        return Optional.of(new Found.Hit(place.get(), slip(form, place.get())));
      }
    }
    return Optional.empty();
  }

  /** Whether only the Unicode form differs, or the case too. */
  static Found.Slip slip(String written, Place place) {
    boolean form = Fold.form(place.path().value()).endsWith(Fold.form(written));
    return form ? Found.Slip.FORM : Found.Slip.CASE;
  }

  private Optional<Found> elsewhere(String path) {
    if (path.startsWith("/") || path.isEmpty()) {
      return belowPrefix(path).or(() -> byName(path));
    }
    Optional<Place> top = normalize("/" + path).flatMap(this::exactly).flatMap(PathLookup::hit);
    return top.<Found>map(place -> new Found.Hit(place, Found.Slip.FROM_TOP))
        .or(() -> byName(path));
  }

  private static Optional<Place> hit(Found found) {
    return found instanceof Found.Hit hit ? Optional.of(hit.place()) : Optional.empty();
  }

  /** What a path from {@code /} means on a server that has the site below some folder. */
  private Optional<Found> belowPrefix(String path) {
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      Optional<Place> place =
          normalize(path.substring(slash))
              .filter(rest -> !rest.isEmpty())
              .flatMap(this::exactly)
              .flatMap(PathLookup::hit);
      if (place.isPresent()) {
        return Optional.of(new Found.Hit(place.get(), Found.Slip.BY_NAME));
      }
    }
    return Optional.empty();
  }

  /** The one file whose path has the longest end in common with {@code path}, at least its name. */
  private Optional<Found> byName(String path) {
    String end = path.substring(path.startsWith("/") ? 1 : path.startsWith("./") ? 2 : 0);
    if (end.isEmpty() || end.startsWith("../") || end.endsWith("/")) {
      return Optional.empty();
    }
    for (String form : forms(end)) {
      List<Place> places = catalogue.named(form.substring(form.lastIndexOf('/') + 1));
      List<Place> fitting = places.stream().filter(place -> endsWith(place, form)).toList();
      if (fitting.size() == 1) {
        return Optional.of(new Found.Hit(fitting.getFirst(), Found.Slip.BY_NAME));
      }
    }
    return Optional.empty();
  }

  private static boolean endsWith(Place place, String form) {
    String path = place.path().value();
    return path.equals(form) || path.endsWith("/" + form) || ("/" + form).endsWith("/" + path);
  }

  /**
   * A path from {@code /} without {@code .} and {@code ..}; empty when it climbs out. A {@code /}
   * at the end, or a last {@code .} or {@code ..}, leaves one there.
   */
  static Optional<String> normalize(String path) {
    Deque<String> parts = new ArrayDeque<>();
    boolean folder = true;
    for (String part : path.split("/", -1)) {
      folder = part.isEmpty() || part.equals(".") || part.equals("..");
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!folder) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts) + (folder && !parts.isEmpty() ? "/" : ""));
  }
}
