package dev.zhuji.page;

import dev.zhuji.model.Destination;
import dev.zhuji.model.Fragment;
import java.util.List;
import java.util.Optional;

/** Writes the pictures of one page. */
final class PictureWriter {

  /** A link to what one of these would fetch stands before it. */
  private static final List<String> ELEMENTS = List.of("<video", "<audio", "<img");

  private final Library library;
  private final Urls urls;
  private boolean remote;
  private boolean styled;

  PictureWriter(Library library, Urls urls) {
    this.library = library;
    this.urls = urls;
  }

  /** Whether the page loads any from another host. */
  boolean remote() {
    return remote;
  }

  /** Whether any has a style of its own. */
  boolean styled() {
    return styled;
  }

  /**
   * @param inLink whether it stands in a link, where another link would end that one
   */
  void write(Fragment.Picture picture, boolean inLink, StringBuilder out) {
    Optional<String> url = urls.to(picture.link());
    if (url.isEmpty()) {
      Urls.broken(picture.link(), out);
      out.append(
          Markup.escape(picture.alt().isEmpty() ? Urls.wanted(picture.link()) : picture.alt()));
      out.append("</span>");
      return;
    }
    boolean elsewhere = library.isRemote(picture.link());
    if (elsewhere && !library.settings.remoteImages()) {
      name(picture, url.get(), inLink, out);
      return;
    }
    remote |= elsewhere;
    styled |= picture.attributes().contains(" style=");
    out.append("<img src=\"").append(Markup.escape(url.get())).append('"');
    Markup.attribute("alt", picture.alt(), out);
    picture.title().ifPresent(title -> Markup.attribute("title", title, out));
    size(picture, out);
    out.append(picture.attributes()).append(" loading=\"lazy\" decoding=\"async\">");
  }

  /** An attribute that fetches from another host: loaded, left out, or linked before its tag. */
  void write(Fragment.Remote remote, boolean inLink, StringBuilder out) {
    if (remote.picture() && library.settings.remoteImages()) {
      this.remote = true;
      styled |= remote.attribute().startsWith(" style=");
      out.append(remote.attribute());
      return;
    }
    Optional<String> url = urls.to(remote.link());
    int tag = ELEMENTS.stream().mapToInt(out::lastIndexOf).max().orElse(-1);
    if (remote.linked() && url.isPresent() && tag >= 0) {
      Optional<Integer> none = Optional.empty();
      Fragment.Picture unnamed =
          new Fragment.Picture(remote.link(), "", Optional.empty(), none, none);
      StringBuilder name = new StringBuilder();
      name(unnamed, url.get(), inLink, name);
      out.insert(tag, name.append(' '));
    }
  }

  /** A picture of another host is named, not fetched: the site asks nobody else for anything. */
  private static void name(
      Fragment.Picture picture, String url, boolean inLink, StringBuilder out) {
    String name = picture.alt().isBlank() ? url.substring(url.lastIndexOf('/') + 1) : picture.alt();
    String tag = inLink ? "span" : "a";
    out.append('<').append(tag).append(" class=\"remote\"");
    if (!inLink) {
      Markup.attribute("href", url, out);
      Markup.attribute("rel", "noopener", out);
    }
    Markup.attribute("title", url, out);
    out.append('>').append(Markup.escape(name.isBlank() ? url : name));
    out.append("</").append(tag).append('>');
  }

  /** As the author gives it; one side alone keeps the picture's proportions. */
  private void size(Fragment.Picture picture, StringBuilder out) {
    Optional<PictureSize> own =
        switch (library.site.destinations().get(picture.link())) {
          case Destination.ToFile(var file, var fragment) -> library.pictures.size(file);
          case null, default -> Optional.empty();
        };
    Optional<Integer> width =
        picture
            .width()
            .or(() -> scaled(own, picture.height(), own.map(PictureSize::width), true))
            .or(() -> own.map(PictureSize::width));
    Optional<Integer> height =
        picture
            .height()
            .or(() -> scaled(own, picture.width(), own.map(PictureSize::height), false))
            .or(() -> own.map(PictureSize::height));
    width.ifPresent(value -> Markup.attribute("width", String.valueOf(value), out));
    height.ifPresent(value -> Markup.attribute("height", String.valueOf(value), out));
  }

  private static Optional<Integer> scaled(
      Optional<PictureSize> own, Optional<Integer> other, Optional<Integer> side, boolean wide) {
    if (own.isEmpty() || other.isEmpty() || side.isEmpty()) {
      return Optional.empty();
    }
    int whole = wide ? own.get().height() : own.get().width();
    return Optional.of((int) Math.max(1, Math.round((double) side.get() * other.get() / whole)));
  }
}
