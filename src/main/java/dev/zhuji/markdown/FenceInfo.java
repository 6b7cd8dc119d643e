package dev.zhuji.markdown;

import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What follows the marks of a code fence: {@code java title="锁" {1,3-5} run}.
 *
 * @param language in small letters; empty when none is named
 * @param marks the lines to mark, 1-based
 * @param run {@code run} or {@code output}: what the block is to a reader who runs it
 */
record FenceInfo(String language, Optional<String> title, BitSet marks, Optional<String> run) {

  private static final int MAX_LINE = 100_000;
  private static final Set<String> RUN = Set.of("run", "output");

  static FenceInfo of(String info) {
    String text = info.strip();
    int end = 0;
    while (end < text.length() && " \t{[:".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Reader reader = new Reader(text, end);
    String language = text.substring(0, end).toLowerCase(Locale.ROOT);
    if (language.indexOf('=') >= 0) {
      return new Reader(text, 0).read("");
    }
    return reader.read(language);
  }

  private static final class Reader {
    private final String text;
    private int at;
    private Optional<String> title = Optional.empty();
    private Optional<String> run = Optional.empty();
    private final BitSet marks = new BitSet();

    Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    FenceInfo read(String language) {
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '{') {
          lines(upTo('}'));
        } else if (c == '[') {
          name(upTo(']'));
        } else if (c == ':') {
          colon();
        } else if (Character.isWhitespace(c)) {
          at++;
        } else {
          word();
        }
      }
      return new FenceInfo(language, title, marks, run);
    }

    private String upTo(char close) {
      int end = text.indexOf(close, at + 1);
      String inside = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      return inside;
    }

    private void name(String name) {
      if (title.isEmpty() && !name.isBlank()) {
        title = Optional.of(name.strip());
      }
    }

    /** {@code java:Lock.java}; {@code :line-numbers} is another generator's switch. */
    private void colon() {
      int end = at + 1;
      while (end < text.length() && " \t{[".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String after = text.substring(at + 1, end);
      if (!after.startsWith("line-numbers") && !after.startsWith("no-line-numbers")) {
        name(after);
      }
      at = end;
    }

    private void word() {
      int end = at;
      while (end < text.length() && " \t{[=".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String word = text.substring(at, end);
      at = end;
      if (end < text.length() && text.charAt(end) == '=') {
        at = end + 1;
        String value = value();
        if (word.equals("title") || word.equals("filename")) {
          name(value);
        }
      } else if (RUN.contains(word)) {
        run = Optional.of(word);
      }
    }

    private String value() {
      if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
        return upTo(text.charAt(at));
      }
      int end = at;
      while (end < text.length() && " \t{".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String value = text.substring(at, end);
      at = end;
      return value;
    }

    private void lines(String list) {
      for (String range : list.split(",")) {
        int dash = range.indexOf('-');
        int first = number(dash < 0 ? range : range.substring(0, dash));
        int last = dash < 0 ? first : number(range.substring(dash + 1));
        if (first > 0 && last >= first) {
          marks.set(first, last + 1);
        }
      }
    }

    private static int number(String text) {
      String digits = text.strip();
      boolean valid =
          !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(Chars::isAsciiDigit);
      int number = valid ? Integer.parseInt(digits) : 0;
      return number > MAX_LINE ? 0 : number;
    }
  }
}
