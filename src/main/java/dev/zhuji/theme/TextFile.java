package dev.zhuji.theme;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A file of texts, {@code motto=自强不息}.
 *
 * @param texts none where the file cannot be understood
 * @param problem why not
 */
record TextFile(Map<String, String> texts, Optional<Problem> problem) {

  /** An escape without its four digits, not in a comment and not after a backslash of its own. */
  private static final Pattern BAD_ESCAPE =
      Pattern.compile("(?![ \\t\\f]*[#!])(?:[^\\\\]|\\\\[^u]|\\\\u[0-9a-fA-F]{4})*+\\\\u.*");

  /**
   * @param shown how a message names the file
   */
  static TextFile read(Path file, String shown) {
    try {
      return of(Files.readString(file), shown);
    } catch (IOException e) {
      String message = "the texts cannot be read: " + Reason.of(e);
      return flawed(Problem.of(Code.TEMPLATE, Position.of(shown), message));
    }
  }

  private static TextFile of(String text, String shown) throws IOException {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IllegalArgumentException escape) {
      Position at = new Position(shown, lineOfBadEscape(text.lines().toList()), 0);
      String message = "\\u must be followed by four hexadecimal digits";
      return flawed(
          Problem.of(Code.TEMPLATE, at, message)
              .withHint("the file is UTF-8: write the character itself; a backslash is \\\\"));
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new TextFile(texts, Optional.empty());
  }

  private static TextFile flawed(Problem problem) {
    return new TextFile(Map.of(), Optional.of(problem));
  }

  /** 1-based; 0 where lines that continue others hide it. */
  private static int lineOfBadEscape(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (BAD_ESCAPE.matcher(lines.get(i)).matches()) {
        return i + 1;
      }
    }
    return 0;
  }
}
