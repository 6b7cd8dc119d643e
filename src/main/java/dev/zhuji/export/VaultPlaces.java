package dev.zhuji.export;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Link;
import dev.zhuji.model.Site;
import dev.zhuji.model.SourcePath;
import java.util.Optional;

/** Files of the folder of notes, for links in double brackets. */
final class VaultPlaces implements Places {

  /** What marks the path of a file in the vault, so that it is told from a URL. */
  static final String VAULT = "vault:";

  private final Site site;

  VaultPlaces(Site site) {
    this.site = site;
  }

  @Override
  public Optional<String> link(Link link) {
    return switch (site.destinations().get(link)) {
      case null -> Optional.empty();
      case Destination.ToNote(var note, var anchor) -> file(note);
      case Destination.ToPart(var note, var anchor, var block) -> file(note);
      case Destination.ToPage page -> Optional.empty();
      case Destination.ToFile(var file, var fragment) -> file(file);
      case Destination.ToUrl(String url) -> Optional.of(url).filter(WebPlaces::isOpen);
      case Destination.Broken broken -> Optional.empty();
    };
  }

  @Override
  public Optional<String> picture(Link link) {
    return site.destinations().get(link) instanceof Destination.ToFile(var file, var fragment)
        ? file(file)
        : Optional.empty();
  }

  /** A name that double brackets cannot hold is no place. */
  private static Optional<String> file(SourcePath file) {
    String path = file.value();
    String name = path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
    return name.chars().anyMatch(c -> "[]|#^\n".indexOf(c) >= 0)
        ? Optional.empty()
        : Optional.of(VAULT + name);
  }
}
