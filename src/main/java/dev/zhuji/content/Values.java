package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads typed values out of YAML and notes what has the wrong type. */
final class Values {

  private final String path;
  private final int linesBefore;
  private final Code code;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param linesBefore how many lines of the file stand before the YAML
   * @param code of a value of the wrong type
   */
  Values(String path, int linesBefore, Code code) {
    this.path = path;
    this.linesBefore = linesBefore;
    this.code = code;
  }

  List<Problem> problems() {
    return problems;
  }

  Position at(Yaml value) {
    return new Position(path, linesBefore + value.line(), value.column());
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** Notes that {@code value} is not {@code wanted}: {@code "draft" must be true or false}. */
  void wrong(String key, String wanted, Yaml value) {
    problems.add(not(key, wanted, value));
  }

  void wrong(String key, String wanted, Yaml value, String hint) {
    problems.add(not(key, wanted, value).withHint(hint));
  }

  private Problem not(String key, String wanted, Yaml value) {
    String message = "\"%s\" must be %s, not %s".formatted(key, wanted, value.kind());
    return Problem.of(code, at(value), message);
  }

  /** Notes that the settings have no such key. */
  void unknown(String shown, Yaml.Entry entry, Collection<String> known) {
    String message = "unknown key \"" + shown + "\"";
    Optional<String> hint =
        Nearest.to(entry.name(), known)
            .or(() -> begun(entry.name(), known))
            .map(near -> "did you mean \"" + near + "\"?");
    problems.add(Problem.of(Code.SETTINGS_KEY, at(entry.key()), message).withHint(hint));
  }

  /** The one key that begins with {@code name}: {@code language} for {@code lang}. */
  private static Optional<String> begun(String name, Collection<String> known) {
    List<String> begun =
        known.stream().filter(key -> name.length() > 2 && key.startsWith(name)).toList();
    return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
  }

  /** A text in one line; a number or date is text as it was written. */
  Optional<String> text(String key, Yaml value) {
    if (!(value instanceof Yaml.Scalar scalar)) {
      wrong(key, "text", value);
      return Optional.empty();
    }
    String line = oneLine(scalar.text());
    return scalar.isNull() || line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  Optional<Boolean> flag(String key, Yaml value) {
    Optional<Boolean> flag = understood(value);
    if (flag.isEmpty() && !isNull(value)) {
      wrong(key, "true or false", value);
    }
    return flag;
  }

  /**
   * @param otherwise what any other value is taken for
   * @param hint what follows from that
   */
  Optional<Boolean> flag(String key, Yaml value, boolean otherwise, String hint) {
    Optional<Boolean> flag = understood(value);
    if (flag.isPresent() || isNull(value)) {
      return flag;
    }
    wrong(key, "true or false", value, hint);
    return Optional.of(otherwise);
  }

  private static Optional<Boolean> understood(Yaml value) {
    String word =
        value instanceof Yaml.Scalar scalar ? scalar.text().strip().toLowerCase(Locale.ROOT) : "";
    return switch (word) {
      case "true", "yes", "on" -> Optional.of(true);
      case "false", "no", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static boolean isNull(Yaml value) {
    return value instanceof Yaml.Scalar scalar && scalar.isNull();
  }

  Optional<Double> number(String key, Yaml value) {
    if (value instanceof Yaml.Scalar scalar) {
      if (scalar.isNull()) {
        return Optional.empty();
      }
      try {
        double number = Double.parseDouble(scalar.text().strip());
        if (Double.isFinite(number)) {
          return Optional.of(number);
        }
      } catch (NumberFormatException e) {
        // said below
      }
    }
    wrong(key, "a number", value);
    return Optional.empty();
  }

  /** The texts of a list, or one text taken apart at each character of {@code separators}. */
  List<String> texts(String key, Yaml value, String separators) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Yaml.Items list) {
      list.items().forEach(item -> text(key, item).ifPresent(texts::add));
    } else if (value instanceof Yaml.Scalar) {
      text(key, value).ifPresent(line -> split(line, separators, texts));
    } else {
      wrong(key, "a list of texts", value);
    }
    return texts;
  }

  private static void split(String line, String separators, List<String> into) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || separators.indexOf(line.charAt(i)) >= 0) {
        String part = line.substring(start, i).strip();
        if (!part.isEmpty()) {
          into.add(part);
        }
        start = i + 1;
      }
    }
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0
        ? text.strip()
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
  }
}
