package dev.zhuji.link;

import dev.zhuji.model.SourcePath;
import dev.zhuji.model.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds what the words of a wikilink mean, as Obsidian does: the path from the top of the content
 * folder; a path from the note for {@code ./} and {@code ../}; the note or file whose path ends so;
 * an alias; a title; a folder's own note. Case does not matter, but is remarked upon.
 */
final class WikiLookup {

  private final Catalogue catalogue;

  WikiLookup(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The one file whose name has {@code #} in it and is all that was written, case and all. */
  Optional<Place> whole(Target target) {
    if (!(target instanceof Target.Wiki wiki)
        || (wiki.headings().isEmpty() && wiki.block().isEmpty())) {
      return Optional.empty();
    }
    String part =
        wiki.block().map(block -> "^" + block).orElseGet(() -> String.join("#", wiki.headings()));
    String written = wiki.note() + "#" + part;
    List<Place> places =
        catalogue.withHash(written).stream()
            .filter(place -> isEnd(written, Catalogue.tight(place.path().value())))
            .toList();
    return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
  }

  Found find(SourcePath from, String written) {
    String words = written.strip().replace('\\', '/');
    if (words.startsWith("./") || words.startsWith("../")) {
      return fromHere(from, words);
    }
    Optional<String> below = PathLookup.normalize("/" + words);
    if (below.isEmpty() || below.get().isEmpty()) {
      return new Found.Missing(written);
    }
    String path =
        below.get().endsWith("/")
            ? below.get().substring(0, below.get().length() - 1)
            : below.get();
    return exactly(path)
        .or(() -> choose(from, path, ending(path)))
        .or(() -> choose(from, path, published(catalogue.withAlias(written.strip()))))
        .or(() -> choose(from, path, published(catalogue.withTitle(written.strip()))))
        .or(() -> folder(path))
        .or(() -> hidden(path))
        .orElseGet(() -> new Found.Missing(written.strip()));
  }

  private static boolean isEnd(String written, String path) {
    String end = "/" + written;
    return ("/" + path).endsWith(end) || withoutExtension("/" + path).endsWith(end);
  }

  private Found fromHere(SourcePath from, String words) {
    Optional<String> below = PathLookup.normalize("/" + from.folder() + words);
    if (below.isEmpty()) {
      return new Found.Outside();
    }
    return exactly(below.get())
        .or(() -> nearly(below.get()))
        .or(() -> folder(below.get()))
        .or(() -> hidden(below.get()))
        .orElseGet(() -> new Found.Missing(below.get()));
  }

  private Optional<Found> exactly(String path) {
    return catalogue
        .at(path + ".md")
        .or(() -> catalogue.at(path))
        .or(() -> catalogue.at(path + ".markdown"))
        .filter(place -> place.kind() != Place.Kind.HIDDEN)
        .map(place -> new Found.Hit(place, Found.Slip.NONE));
  }

  private Optional<Found> nearly(String path) {
    return catalogue
        .nearlyAt(path + ".md")
        .or(() -> catalogue.nearlyAt(path))
        .map(place -> new Found.Hit(place, slip(path, place)));
  }

  /** The files whose path ends in {@code path}, with or without {@code .md}, in any case. */
  private List<Place> ending(String path) {
    String folded = "/" + Fold.name(path);
    List<Place> places =
        catalogue.named(path.substring(path.lastIndexOf('/') + 1)).stream()
            .filter(place -> place.kind() != Place.Kind.HIDDEN)
            .filter(place -> ends(place, folded))
            .toList();
    // [[redis]] next to redis.md and redis.png means the note
    List<Place> notes = published(places);
    return notes.isEmpty() ? places : notes;
  }

  private static boolean ends(Place place, String folded) {
    String path = "/" + Fold.name(place.path().value());
    return path.endsWith(folded)
        || (place.kind() != Place.Kind.FILE
            && path.substring(0, Math.max(0, path.lastIndexOf('.'))).endsWith(folded));
  }

  private static List<Place> published(List<Place> places) {
    return places.stream().filter(place -> place.kind() == Place.Kind.NOTE).toList();
  }

  private Optional<Found> choose(SourcePath from, String path, List<Place> places) {
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Place> exact =
        places.stream().filter(place -> slip(path, place) == Found.Slip.NONE).toList();
    List<Place> best = exact.isEmpty() ? places : exact;
    if (best.size() > 1) {
      return Optional.of(new Found.Many(nearest(from, best), best));
    }
    return Optional.of(new Found.Hit(best.getFirst(), slip(path, best.getFirst())));
  }

  /** In the same folder, else with the fewest folders, else the first. */
  private static Place nearest(SourcePath from, List<Place> places) {
    return places.stream()
        .min(
            Comparator.comparing((Place place) -> !place.path().folder().equals(from.folder()))
                .thenComparing(place -> place.path().value().chars().filter(c -> c == '/').count())
                .thenComparing(place -> place.path().value().length())
                .thenComparing(Place::path))
        .orElseThrow();
  }

  /** How the end of a file's path differs from {@code path}; an alias or title never does. */
  private static Found.Slip slip(String path, Place place) {
    String value = "/" + place.path().value();
    String bare = place.kind() == Place.Kind.FILE ? value : withoutExtension(value);
    String end = "/" + path;
    if (value.endsWith(end) || bare.endsWith(end)) {
      return Found.Slip.NONE;
    }
    String form = Fold.form(end);
    if (Fold.form(value).endsWith(form) || Fold.form(bare).endsWith(form)) {
      return Found.Slip.FORM;
    }
    String folded = Fold.name(end);
    boolean sameLetters = Fold.name(value).endsWith(folded) || Fold.name(bare).endsWith(folded);
    return sameLetters ? Found.Slip.CASE : Found.Slip.NONE;
  }

  private static String withoutExtension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  private Optional<Found> folder(String path) {
    String folder = path.endsWith("/") ? path : path + "/";
    return catalogue
        .folder(folder)
        .flatMap(catalogue::indexOf)
        .map(index -> new Found.Hit(new Place(index, Place.Kind.NOTE), Found.Slip.NONE));
  }

  private Optional<Found> hidden(String path) {
    String folded = "/" + Fold.name(path);
    return catalogue.named(path.substring(path.lastIndexOf('/') + 1)).stream()
        .filter(place -> ends(place, folded))
        .findFirst()
        .map(place -> new Found.Hit(place, Found.Slip.NONE));
  }
}
