package dev.zhuji.theme;

import dev.zhuji.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of the theme in the site's language: {@code i18n/zh-CN.properties}. What a language
 * lacks is taken from English.
 *
 * @param problems of files that could not be understood: without them the texts are those of the
 *     default theme
 */
record Words(SortedMap<String, String> texts, List<Problem> problems) {

  private static final String FALLBACK = "en";

  static Words of(ThemeFiles files, String language) {
    Words words = new Words(new TreeMap<>(), new ArrayList<>());
    words.load(files, FALLBACK);
    chosen(files, language)
        .filter(tag -> !tag.equals(FALLBACK))
        .ifPresent(tag -> words.load(files, tag));
    return words;
  }

  /** The language itself, else the nearest in the order of the tags: zh for zh-TW, zh-CN for zh. */
  private static Optional<String> chosen(ThemeFiles files, String language) {
    List<String> tags =
        files.below("i18n").keySet().stream()
            .filter(name -> name.endsWith(".properties"))
            .map(name -> name.substring("i18n/".length(), name.length() - ".properties".length()))
            .toList();
    return tags.stream()
        .filter(tag -> tag.equalsIgnoreCase(language))
        .findFirst()
        .or(() -> tags.stream().filter(tag -> main(tag).equals(main(language))).findFirst());
  }

  private static String main(String tag) {
    int dash = tag.indexOf('-');
    return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(Locale.ROOT);
  }

  /** The default theme's texts, then the author's over them. */
  private void load(ThemeFiles files, String tag) {
    String name = "i18n/" + tag + ".properties";
    Stream.of(files.findDefault(name), files.find(name))
        .flatMap(Optional::stream)
        .distinct()
        .map(file -> TextFile.read(file, files.display(name, file)))
        .forEach(this::take);
  }

  private void take(TextFile file) {
    texts.putAll(file.texts());
    file.problem().ifPresent(problems::add);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** {@code text} with each <code>{0}</code> replaced by an argument. */
  static String fill(String text, List<String> arguments) {
    String filled = text;
    for (int i = 0; i < arguments.size(); i++) {
      filled = filled.replace("{" + i + "}", arguments.get(i));
    }
    return filled;
  }

  /** The texts of a script, as an object of JavaScript. */
  String script(String bundle) {
    StringBuilder out = new StringBuilder("{");
    texts
        .subMap(bundle + ".", bundle + "/")
        .forEach(
            (key, text) -> {
              out.append(out.length() > 1 ? "," : "").append(quoted(key)).append(':');
              out.append(quoted(text));
            });
    return out.append('}').toString();
  }

  /** A string of JavaScript. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
