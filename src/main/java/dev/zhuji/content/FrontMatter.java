package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The YAML between two lines of {@code ---} at a file's start, and the body after it.
 *
 * <p>A file may also begin with a rule. So what stands between the lines decides: it is front
 * matter when it is a YAML mapping, or when it is no YAML but has keys that front matter has.
 *
 * @param lines how many lines of the file stand before the body
 */
record FrontMatter(List<Yaml.Entry> entries, int lines, String body, Optional<Problem> problem) {

  private static final int MAX_LENGTH = 100_000;

  /** Keys that make it plain that front matter was meant. */
  private static final Set<String> USUAL =
      Set.of(
          "title",
          "slug",
          "permalink",
          "aliases",
          "alias",
          "tags",
          "tag",
          "date",
          "updated",
          "created",
          "draft",
          "publish",
          "description",
          "order",
          "weight",
          "category",
          "categories",
          "lang",
          "search",
          "type",
          "layout",
          "author",
          "head",
          "icon",
          "cssclasses",
          "sidebar");

  static FrontMatter of(String path, String text) {
    int start = text.indexOf('\n') + 1;
    if (start == 0 || !text.startsWith("---") || !text.substring(3, start).isBlank()) {
      return none(text);
    }
    int end = closing(text, start);
    if (end < 0) {
      return unclosed(path, text, start);
    }
    String block = text.substring(start, end);
    int next = text.indexOf('\n', end);
    String body = next < 0 ? "" : text.substring(next + 1);
    int lines = 2 + countLines(block);
    if (block.length() > MAX_LENGTH) {
      return isMeant(block) ? tooLong(path, block, lines, body) : none(text);
    }
    return switch (YamlReader.read(block)) {
      case YamlReader.Document document -> read(document, text, block, lines, body);
      case YamlReader.Fault fault when isMeant(block) ->
          new FrontMatter(
              Salvage.entries(block), lines, body, Optional.of(broken(path, block, fault)));
      case YamlReader.Fault fault -> none(text);
    };
  }

  private static FrontMatter none(String text) {
    return new FrontMatter(List.of(), 0, text, Optional.empty());
  }

  private static FrontMatter read(
      YamlReader.Document document, String text, String block, int lines, String body) {
    if (document.root().orElse(null) instanceof Yaml.Mapping mapping) {
      boolean prose = block.startsWith("\n") && !isMeant(block);
      return prose ? none(text) : new FrontMatter(mapping.entries(), lines, body, Optional.empty());
    }
    return block.isBlank() ? new FrontMatter(List.of(), lines, body, Optional.empty()) : none(text);
  }

  private static FrontMatter unclosed(String path, String text, int start) {
    int end = lastKeys(text, start);
    String block = text.substring(start, end);
    boolean begins = block.lines().findFirst().flatMap(Salvage::key).isPresent();
    if (!begins || !isMeant(block)) {
      return none(text);
    }
    int lines = 1 + countLines(block);
    String body = text.substring(end);
    if (block.length() > MAX_LENGTH) {
      return tooLong(path, block, lines, body);
    }
    Problem problem =
        Problem.of(Code.META_SYNTAX, new Position(path, 1, 1), "the front matter has no end")
            .withHint("write a line of --- after its last key");
    return new FrontMatter(Salvage.entries(block), lines, body, Optional.of(problem));
  }

  /** The first blank line that no usual key follows. */
  private static int lastKeys(String text, int start) {
    int blank = text.indexOf("\n\n", start);
    while (blank >= 0) {
      int end = text.indexOf('\n', blank + 2);
      if (!isMeant(text.substring(blank + 2, end < 0 ? text.length() : end))) {
        return blank + 1;
      }
      blank = text.indexOf("\n\n", blank + 2);
    }
    return text.length();
  }

  /** Of what is too long only whether the note is to be published is read. */
  private static FrontMatter tooLong(String path, String block, int lines, String body) {
    String message = "the front matter is longer than " + MAX_LENGTH + " characters";
    Problem problem = Problem.of(Code.META_SYNTAX, new Position(path, 1, 1), message);
    String read =
        block
            .lines()
            .map(line -> Salvage.isPublishing(line) ? line : "")
            .collect(Collectors.joining("\n"));
    return new FrontMatter(Salvage.entries(read), lines, body, Optional.of(problem));
  }

  private static Problem broken(String path, String block, YamlReader.Fault fault) {
    Position at = new Position(path, 1 + fault.line(), fault.column());
    String message = "the front matter is not YAML: " + fault.message();
    return Problem.of(Code.META_SYNTAX, at, message).withHint(Salvage.hint(block, fault));
  }

  /** The start of the line that ends the block, or -1. */
  private static int closing(String text, int from) {
    for (int start = from; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (text.startsWith("---", start) || text.startsWith("...", start)) {
        if (text.substring(start + 3, end).isBlank()) {
          return start;
        }
      }
      start = end + 1;
    }
    return -1;
  }

  private static boolean isMeant(String block) {
    return block.lines().map(Salvage::key).flatMap(Optional::stream).anyMatch(FrontMatter::isUsual);
  }

  private static boolean isUsual(String key) {
    return USUAL.contains(key.toLowerCase(Locale.ROOT));
  }

  private static int countLines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
