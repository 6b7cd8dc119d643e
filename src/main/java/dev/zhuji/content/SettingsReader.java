package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.LoadedSettings;
import dev.zhuji.model.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the settings. */
public final class SettingsReader {

  /** Every key, as {@code zhuji.schema.json} has them. */
  static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "description",
          "author",
          "language",
          "base-url",
          "source-url",
          "links",
          "problems",
          "exclude",
          "study",
          "coverage",
          "print-topics",
          "remote-images",
          "offline",
          "publish");

  private static final Pattern ID = Pattern.compile("[a-z2-7]{16}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final Values values;
  private final Levels levels;

  private Optional<String> id = Optional.empty();
  private String title;
  private Optional<String> description = Optional.empty();
  private Optional<String> author = Optional.empty();
  private String language = "zh-CN";
  private Optional<String> baseUrl = Optional.empty();
  private Optional<String> sourceUrl = Optional.empty();
  private List<String> exclude = List.of();
  private boolean study = true;
  private boolean coverage = true;
  private boolean printTopics = true;
  private boolean remoteImages = false;
  private boolean offline = false;
  private boolean publish = true;

  private SettingsReader(Path file) {
    values = new Values(FileNames.of(file), 0, Code.SETTINGS_VALUE);
    levels = new Levels(values);
    Path folder = file.toAbsolutePath().normalize().getParent();
    title = folder == null || folder.getFileName() == null ? "/" : FileNames.of(folder);
  }

  /**
   * @param file {@code zhuji.yml}, which may be absent
   */
  public static LoadedSettings read(Path file) {
    SettingsReader reader = new SettingsReader(file);
    if (Files.exists(file)) {
      reader.readFile(file);
    }
    return reader.loaded();
  }

  private void readFile(Path file) {
    String name = FileNames.of(file);
    try {
      Decoded decoded = Decoded.of(name, Files.readAllBytes(file));
      decoded.problem().ifPresent(values::report);
      readText(name, decoded.text());
    } catch (IOException e) {
      values.report(Unreadable.problem(name, e));
    }
  }

  private void readText(String name, String text) {
    switch (YamlReader.read(text)) {
      case YamlReader.Fault fault -> {
        Position at = new Position(name, fault.line(), fault.column());
        String message = "the settings are not YAML: " + fault.message();
        Optional<String> hint = Salvage.hint(text, fault);
        values.report(Problem.of(Code.SETTINGS_SYNTAX, at, message).withHint(hint));
      }
      case YamlReader.Document document -> document.root().ifPresent(this::readRoot);
    }
  }

  private void readRoot(Yaml root) {
    if (!(root instanceof Yaml.Mapping mapping)) {
      String message = "the settings must be keys with values, not " + root.kind();
      values.report(Problem.of(Code.SETTINGS_SYNTAX, values.at(root), message));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Yaml.Entry entry : mapping.entries()) {
      if (seen.add(entry.name())) {
        accept(entry);
      } else {
        String message = "\"" + entry.name() + "\" is here twice; the first counts";
        values.report(Problem.of(Code.SETTINGS_VALUE, values.at(entry.key()), message));
      }
    }
  }

  private void accept(Yaml.Entry entry) {
    String key = entry.name();
    Yaml value = entry.value();
    switch (key) {
      case "id" -> id = matching(key, value, ID, "16 characters of a-z and 2-7");
      case "title" -> title = values.text(key, value).orElse(title);
      case "description" -> description = values.text(key, value);
      case "author" -> author = values.text(key, value);
      case "language" ->
          language = matching(key, value, LANGUAGE, "a language such as zh-CN").orElse(language);
      case "base-url" -> baseUrl = url(key, value);
      case "source-url" -> sourceUrl = url(key, value);
      case "links" -> levels.read(key, value, Levels.LINKS);
      case "problems" -> levels.read(key, value, Levels.PROBLEMS);
      case "exclude" -> exclude = globs(key, value);
      case "study" -> study = values.flag(key, value).orElse(study);
      case "coverage" -> coverage = values.flag(key, value).orElse(coverage);
      case "print-topics" -> printTopics = values.flag(key, value).orElse(printTopics);
      case "remote-images" -> remoteImages = values.flag(key, value).orElse(remoteImages);
      case "offline" -> offline = values.flag(key, value).orElse(offline);
      case "publish" -> publish = values.flag(key, value).orElse(publish);
      default -> values.unknown(key, entry, KEYS);
    }
  }

  private Optional<String> matching(String key, Yaml value, Pattern form, String wanted) {
    Optional<String> text = values.text(key, value);
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      values.wrong(key, wanted, value);
      return Optional.empty();
    }
    return text;
  }

  private Optional<String> url(String key, Yaml value) {
    Optional<String> text = values.text(key, value);
    if (text.isPresent() && !isWebAddress(text.get())) {
      values.wrong(key, "a URL that begins with https:// or http://", value);
      return Optional.empty();
    }
    return text.map(url -> url.endsWith("/") ? url : url + "/");
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private List<String> globs(String key, Yaml value) {
    if (value instanceof Yaml.Mapping) {
      values.wrong(key, "a list of texts", value);
      return List.of();
    }
    List<Yaml> items = value instanceof Yaml.Items list ? list.items() : List.of(value);
    return items.stream().flatMap(item -> glob(key, item).stream()).toList();
  }

  private Optional<String> glob(String key, Yaml item) {
    Optional<String> text = values.text(key, item);
    try {
      text.ifPresent(Glob::of);
      return text;
    } catch (PatternSyntaxException e) {
      values.wrong(key, "patterns such as drafts/** or *.tmp.md", item);
      return Optional.empty();
    }
  }

  private LoadedSettings loaded() {
    Settings settings =
        new Settings(
            id,
            title,
            description,
            author,
            language,
            baseUrl,
            sourceUrl,
            levels.levels(),
            exclude,
            study,
            coverage,
            printTopics,
            remoteImages,
            offline,
            publish);
    return new LoadedSettings(settings, values.problems());
  }
}
