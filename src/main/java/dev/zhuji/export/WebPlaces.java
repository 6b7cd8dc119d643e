package dev.zhuji.export;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Link;
import dev.zhuji.model.OutputPath;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.Optional;

/** Links to the published site, and pictures in one flat folder. */
final class WebPlaces implements Places {

  private final Site site;
  private final Settings settings;
  private final Pictures pictures;

  WebPlaces(Site site, Settings settings, Pictures pictures) {
    this.site = site;
    this.settings = settings;
    this.pictures = pictures;
  }

  @Override
  public Optional<String> link(Link link) {
    return switch (site.destinations().get(link)) {
      case null -> Optional.empty();
      case Destination.ToNote(var note, var anchor) -> page(site.page(note), anchor);
      case Destination.ToPart(var note, var anchor, var block) -> page(site.page(note), anchor);
      case Destination.ToPage(OutputPath page) -> page(page, Optional.empty());
      case Destination.ToFile(var file, var fragment) ->
          Optional.ofNullable(site.files().get(file)).flatMap(path -> page(path, fragment));
      case Destination.ToUrl(String url) -> Optional.of(url).filter(WebPlaces::isOpen);
      case Destination.Broken broken -> Optional.empty();
    };
  }

  @Override
  public Optional<String> picture(Link link) {
    return site.destinations().get(link) instanceof Destination.ToFile(var file, var fragment)
        ? Optional.of(pictures.name(file))
        : Optional.empty();
  }

  static boolean isOpen(String url) {
    return url.startsWith("https://") || url.startsWith("http://") || url.startsWith("mailto:");
  }

  private Optional<String> page(OutputPath page, Optional<String> anchor) {
    return settings
        .baseUrl()
        .map(
            base ->
                base + page.encoded() + anchor.map(id -> "#" + OutputPath.fragment(id)).orElse(""));
  }
}
