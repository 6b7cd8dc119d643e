package dev.zhuji.theme;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts of the theme in the site's language: {@code i18n/zh-CN.properties}. What a language
 * lacks is taken from English.
 */
record Words(SortedMap<String, String> texts) {

  private static final String FALLBACK = "en";

  static Words of(ThemeFiles files, String language) {
    SortedMap<String, String> texts = new TreeMap<>(load(files, FALLBACK));
    chosen(files, language).ifPresent(tag -> texts.putAll(load(files, tag)));
    return new Words(texts);
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
  private static SortedMap<String, String> load(ThemeFiles files, String tag) {
    String name = "i18n/" + tag + ".properties";
    SortedMap<String, String> texts = new TreeMap<>();
    files.findDefault(name).ifPresent(file -> read(file, texts));
    files.find(name).ifPresent(file -> read(file, texts));
    return texts;
  }

  private static void read(Path file, SortedMap<String, String> into) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(ThemeFiles.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    properties.stringPropertyNames().forEach(key -> into.put(key, properties.getProperty(key)));
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
