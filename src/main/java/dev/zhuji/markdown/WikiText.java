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

  boolean isImage() {
    String note = target.note();
    int dot = note.lastIndexOf('.');
    return dot >= 0 && IMAGES.contains(note.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
