package dev.zhuji.markdown;

import dev.zhuji.model.Target;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between {@code [[} and {@code ]]}.
 *
 * @param alias what follows the bar: a label, or the size of an image
 */
record WikiText(Target.Wiki target, String name, Optional<String> alias) {

  private static final Set<String> IMAGES =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp");

  static WikiText of(Piece piece) {
    String content = piece.content().toString();
    int bar = content.indexOf('|');
    if (bar < 0) {
      return new WikiText(Targets.wiki(content), content.strip(), Optional.empty());
    }
    // in a table the bar is written \|
    String name = content.substring(0, bar);
    String plain = (name.endsWith("\\") ? name.substring(0, bar - 1) : name).strip();
    String alias = content.substring(bar + 1).replace("\\|", "|").strip();
    return new WikiText(
        Targets.wiki(plain), plain, alias.isEmpty() ? Optional.empty() : Optional.of(alias));
  }

  /** The words to show: the alias, or the name with {@code >} between its parts. */
  String label() {
    return alias.orElseGet(
        () -> {
          String shown = name.replace("#^", " > ^").replace("#", " > ").strip();
          return shown.startsWith("> ") ? shown.substring(2) : shown;
        });
  }

  /** What stands in a text for an embed: an image by its alternative text, else the label. */
  String shown() {
    return isImage() ? alt() : label();
  }

  /** The text of an image: its alias without a size, or its file's name. */
  String alt() {
    String text = alias.orElse("");
    int bar = text.lastIndexOf('|');
    String last = text.substring(bar + 1);
    String alt = ImageSize.of(last).isKnown() ? text.substring(0, Math.max(0, bar)) : text;
    String file = isImage(target.note()) ? target.note() : name;
    return alt.isBlank() ? file : alt.strip();
  }

  /** The size of an image: what follows the last bar. */
  ImageSize size() {
    return alias
        .map(text -> ImageSize.of(text.substring(text.lastIndexOf('|') + 1)))
        .orElse(ImageSize.NONE);
  }

  /** Whether a picture is named, also one with {@code #} in its name. */
  boolean isImage() {
    return isImage(target.note()) || (!target.note().isEmpty() && isImage(name));
  }

  private static boolean isImage(String file) {
    int dot = file.lastIndexOf('.');
    return dot >= 0 && IMAGES.contains(file.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
