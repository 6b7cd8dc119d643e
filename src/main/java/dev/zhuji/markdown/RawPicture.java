package dev.zhuji.markdown;

import dev.zhuji.model.Fragment;
import dev.zhuji.model.Link.Use;
import java.util.Locale;
import java.util.Optional;

/** An {@code <img>} of raw HTML, which is a picture like any other. */
final class RawPicture {

  private static final int MAX_DIGITS = 5;

  private final Draft draft;
  private Optional<String> source = Optional.empty();
  private String alt = "";
  private Optional<String> title = Optional.empty();
  private Optional<Integer> width = Optional.empty();
  private Optional<Integer> height = Optional.empty();
  private boolean fetches;
  private final StringBuilder others = new StringBuilder();

  RawPicture(Draft draft) {
    this.draft = draft;
  }

  /**
   * Writes the picture; false, and nothing written, when it names no source, has an id, or is one
   * of ours that fetches something else from another host.
   */
  boolean write(Tag tag, String text, int offset, Out out) {
    int at = Scan.tagName(text, tag.start + 1);
    int start = offset + at;
    for (int name = Scan.space(text, at); ; name = Scan.space(text, at)) {
      at = Scan.attribute(text, name);
      if (at < 0) {
        break;
      }
      if (!take(text.substring(name, at))) {
        return false;
      }
    }
    if (fetches && source.filter(RemoteUrls::isRemote).isEmpty()) {
      return false;
    }
    if (source.isEmpty() || !draft.isSafe(source.get(), Use.IMAGE, start)) {
      return false;
    }
    String words = alt.isEmpty() ? source.get() : alt;
    out.hole(
        new Fragment.Picture(
            draft.link(Targets.of(source.get()), Use.IMAGE, words, start),
            alt,
            title,
            width,
            height,
            others.toString()));
    out.plain(alt);
    return true;
  }

  private boolean take(String written) {
    String name = written.substring(0, Scan.attributeName(written, 0)).toLowerCase(Locale.ROOT);
    String value = RawHtml.value(written);
    switch (name) {
      case "id" -> {
        return false;
      }
      case "src" -> source = Optional.of(value).filter(url -> !url.isBlank());
      case "alt" -> alt = value;
      case "title" -> title = Optional.of(value);
      case "width" -> width = pixels(value, written);
      case "height" -> height = pixels(value, written);
      case "loading", "decoding" -> {}
      default -> {
        fetches |= RemoteUrls.in(name, value).isPresent();
        others.append(' ').append(written);
      }
    }
    return true;
  }

  /** A length in pixels; another one, such as {@code 50%}, stays as it is written. */
  private Optional<Integer> pixels(String value, String written) {
    String digits = value.endsWith("px") ? value.substring(0, value.length() - 2) : value;
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= MAX_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain) {
      others.append(' ').append(written);
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(digits));
  }
}
