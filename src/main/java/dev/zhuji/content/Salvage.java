package dev.zhuji.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what can be read of front matter that is not YAML: each top-level key by itself. */
final class Salvage {

  private Salvage() {}

  /** The entries that are YAML, and the values of broken lines {@code key: value} as they stand. */
  static List<Yaml.Entry> entries(String block) {
    List<Yaml.Entry> entries = new ArrayList<>();
    List<String> lines = block.lines().toList();
    for (int first = 0; first < lines.size(); ) {
      int last = first + 1;
      while (last < lines.size() && key(lines.get(last)).isEmpty()) {
        last++;
      }
      // blank lines in front keep the positions right
      String part = "\n".repeat(first) + String.join("\n", lines.subList(first, last)) + "\n";
      if (YamlReader.read(part) instanceof YamlReader.Document document) {
        if (document.root().orElse(null) instanceof Yaml.Mapping mapping) {
          entries.addAll(mapping.entries());
        }
      } else if (last == first + 1 || isPublishing(lines.get(first))) {
        entries.addAll(asWritten(lines.get(first), first + 1));
      }
      first = last;
    }
    return entries;
  }

  /** Whether a line says if the note is published: it counts whatever follows. */
  static boolean isPublishing(String line) {
    return key(line).filter(name -> name.equals("draft") || name.equals("publish")).isPresent();
  }

  /** The key of a line that begins with one: {@code title: x}. */
  static Optional<String> key(String line) {
    int end = 0;
    while (end < line.length() && isKeyPart(line.charAt(end))) {
      end++;
    }
    boolean key = end > 0 && end < line.length() && line.charAt(end) == ':';
    return key ? Optional.of(line.substring(0, end)) : Optional.empty();
  }

  /** What to do about a fault, where its line tells. */
  static Optional<String> hint(String block, YamlReader.Fault fault) {
    String line = block.lines().skip(fault.line() - 1L).findFirst().orElse("");
    if (line.startsWith("\t")) {
      return Optional.of("indent with spaces");
    }
    Optional<String> key = key(line);
    String value = key.map(name -> line.substring(name.length() + 1).strip()).orElse("");
    if (value.isEmpty() || "\"'[{|>".indexOf(value.charAt(0)) >= 0 && !value.startsWith("{{")) {
      return Optional.empty();
    }
    String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");
    return key.map(name -> "put the value in quotes: " + name + ": \"" + quoted + "\"");
  }

  private static List<Yaml.Entry> asWritten(String line, int number) {
    return key(line).stream()
        .map(name -> entry(name, line.substring(name.length() + 1), number))
        .toList();
  }

  private static Yaml.Entry entry(String name, String rest, int line) {
    int column = name.length() + 2 + rest.length() - rest.stripLeading().length();
    return new Yaml.Entry(
        new Yaml.Scalar(name, true, line, 1), new Yaml.Scalar(rest.strip(), true, line, column));
  }

  private static boolean isKeyPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }
}
