package dev.zhuji.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns YAML into plain Java values: {@code String}, {@code Boolean}, {@code Long}, {@code Double},
 * {@code List}, {@code Map}; what has no value is left out.
 */
final class Plain {

  /** Aliases of aliases grow without bound; no front matter needs as many values as this. */
  private static final int MAX_VALUES = 10_000;

  private int values;

  private Plain() {}

  static Optional<Object> of(Yaml yaml) {
    return new Plain().convert(yaml);
  }

  private Optional<Object> convert(Yaml yaml) {
    if (++values > MAX_VALUES) {
      return Optional.empty();
    }
    return switch (yaml) {
      case Yaml.Scalar scalar -> scalar(scalar);
      case Yaml.Items items -> Optional.of(list(items));
      case Yaml.Mapping mapping -> Optional.of(map(mapping));
    };
  }

  private List<Object> list(Yaml.Items items) {
    List<Object> list = new ArrayList<>();
    for (Yaml item : items.items()) {
      if (values > MAX_VALUES) {
        break;
      }
      convert(item).ifPresent(list::add);
    }
    return Collections.unmodifiableList(list);
  }

  private Map<String, Object> map(Yaml.Mapping mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Yaml.Entry entry : mapping.entries()) {
      if (values > MAX_VALUES) {
        break;
      }
      convert(entry.value()).ifPresent(value -> map.putIfAbsent(entry.name(), value));
    }
    return Collections.unmodifiableMap(map);
  }

  private static Optional<Object> scalar(Yaml.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain()) {
      return Optional.of(text);
    }
    if (scalar.isNull()) {
      return Optional.empty();
    }
    return switch (text) {
      case "true", "True", "TRUE" -> Optional.of(true);
      case "false", "False", "FALSE" -> Optional.of(false);
      default -> Optional.of(number(text).orElse(text));
    };
  }

  private static Optional<Object> number(String text) {
    char last = text.charAt(text.length() - 1);
    boolean maybe = (last >= '0' && last <= '9') || last == '.';
    if (!maybe || text.length() > 30) {
      return Optional.empty();
    }
    try {
      return text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')
          ? Optional.of(Double.valueOf(text))
          : Optional.of(Long.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
