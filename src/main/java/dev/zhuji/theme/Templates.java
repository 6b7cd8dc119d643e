package dev.zhuji.theme;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds templates by name: {@code note.peb} is the author's, or else the default theme's; {@code
 * default/note.peb} is always the default theme's, so that an override can extend what it
 * overrides.
 */
final class Templates implements Loader<String> {

  private static final String DEFAULT = "default/";

  private final ThemeFiles files;

  Templates(ThemeFiles files) {
    this.files = files;
  }

  private Optional<Path> find(String name) {
    return name.startsWith(DEFAULT)
        ? files.findDefault("templates/" + name.substring(DEFAULT.length()))
        : files.find("templates/" + name);
  }

  /** The names that a template can extend, include or import. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    files.below("templates").keySet().forEach(n -> names.add(n.substring("templates/".length())));
    return names;
  }

  /** How a message names a template. */
  String display(String name) {
    String plain = name.startsWith(DEFAULT) ? name.substring(DEFAULT.length()) : name;
    return find(name).map(file -> files.display("templates/" + plain, file)).orElse(name);
  }

  @Override
  public Reader getReader(String name) {
    return find(name)
        .<Reader>map(file -> new StringReader(ThemeFiles.read(file)))
        .orElseThrow(() -> new LoaderException(null, name));
  }

  @Override
  public String resolveRelativePath(String relative, String anchor) {
    return relative;
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  @Override
  public boolean resourceExists(String name) {
    return find(name).isPresent();
  }

  /** Theme files are UTF-8. */
  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
