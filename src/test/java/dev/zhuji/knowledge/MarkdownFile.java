package dev.zhuji.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file of {@code content/} as its author sees it: text, fences and headings, nothing parsed. */
record MarkdownFile(String path, String text) {

  static final Path CONTENT = Path.of("content");

  private static final Pattern FENCE =
      Pattern.compile("(?m)^```([^\\n`]*)\\n([\\s\\S]*?)^```[ \\t]*$");

  private static final Pattern NO_WORDS =
      Pattern.compile("`[^`\\n]*`|\\$[^$\\n]+\\$|(?<=\\])\\([^)\\s]*\\)|<!--.*?-->");

  /** A fenced block. */
  record Fence(String info, String code, int end) {}

  static List<MarkdownFile> all() {
    try (Stream<Path> files = Files.walk(CONTENT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(MarkdownFile::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MarkdownFile read(Path file) {
    try {
      String path = CONTENT.relativize(file).toString().replace('\\', '/');
      return new MarkdownFile(path, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A note that answers something, not an index, round or procedure. */
  boolean isNote() {
    return path.contains("/")
        && !path.endsWith("/index.md")
        && !path.startsWith("rounds/")
        && !path.startsWith("procedures/");
  }

  List<Fence> fences() {
    List<Fence> fences = new ArrayList<>();
    for (MatchResult match : FENCE.matcher(text).results().toList()) {
      fences.add(new Fence(match.group(1).strip(), match.group(2), match.end()));
    }
    return fences;
  }

  /** The text without front matter and fences. */
  String prose() {
    String body = text.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
    return FENCE.matcher(body).replaceAll("");
  }

  /** The prose that is neither code, formula, address nor comment. */
  String words() {
    return NO_WORDS.matcher(prose()).replaceAll("");
  }

  /** What stands under an h2 up to the next, fences included; empty when there is no such h2. */
  String section(String title) {
    int start = text.indexOf("\n## " + title + "\n");
    if (start < 0) {
      return "";
    }
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  long hanCharacters() {
    return han(prose());
  }

  static long han(String text) {
    return text.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        .count();
  }

  @Override
  public String toString() {
    return path;
  }
}
