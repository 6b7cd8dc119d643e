package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How bad the author wants each kind of problem to be: {@code links} and {@code problems}. */
final class Levels {

  /** The keys of {@code links}. */
  static final Map<String, Code> LINKS = new LinkedHashMap<>();

  static {
    LINKS.put("note", Code.LINK_NOTE);
    LINKS.put("anchor", Code.LINK_ANCHOR);
    LINKS.put("file", Code.LINK_FILE);
    LINKS.put("ambiguous", Code.LINK_AMBIGUOUS);
    LINKS.put("case", Code.LINK_CASE);
    LINKS.put("outside", Code.LINK_OUTSIDE);
  }

  /** The keys of {@code problems}. */
  static final Map<String, Code> PROBLEMS =
      Arrays.stream(Code.values())
          .collect(
              Collectors.toMap(
                  Code::id, code -> code, (first, second) -> first, LinkedHashMap::new));

  static final List<String> WORDS = List.of("ignore", "hint", "warn", "error");

  private final Values values;
  private final Map<Code, Optional<Severity>> levels = new EnumMap<>(Code.class);

  Levels(Values values) {
    this.values = values;
  }

  Map<Code, Optional<Severity>> levels() {
    return levels;
  }

  /** Reads the mapping {@code name}, whose keys are those of {@code codes}. */
  void read(String name, Yaml value, Map<String, Code> codes) {
    if (!(value instanceof Yaml.Mapping mapping)) {
      if (!(value instanceof Yaml.Scalar scalar && scalar.isNull())) {
        values.wrong(name, "a mapping", value);
      }
      return;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      Code code = codes.get(entry.name());
      if (code == null) {
        values.unknown(name + "." + entry.name(), entry, codes.keySet());
      } else {
        read(name + "." + entry.name(), entry.value(), code);
      }
    }
  }

  private void read(String key, Yaml value, Code code) {
    String word = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
    switch (word) {
      case "ignore" -> levels.put(code, Optional.empty());
      case "hint" -> levels.put(code, Optional.of(Severity.HINT));
      case "warn", "warning" -> levels.put(code, Optional.of(Severity.WARNING));
      case "error" -> levels.put(code, Optional.of(Severity.ERROR));
      default -> values.wrong(key, "ignore, hint, warn or error", value);
    }
  }
}
