package dev.zhuji.content;

/** Tells, line by line, which lines of a Markdown file are code: fenced, or indented. */
final class Fences {

  private char mark;
  private int length;
  private boolean inList;
  private boolean afterBlank = true;

  /** Whether {@code line} is code or the edge of a fence; to be asked for each line in order. */
  boolean isCode(String line) {
    int start = 0;
    int quotesEnd = 0;
    while (start < line.length() && " \t>".indexOf(line.charAt(start)) >= 0) {
      start++;
      quotesEnd = line.charAt(start - 1) == '>' ? start : quotesEnd;
    }
    boolean blank = start == line.length();
    if (length > 0) {
      if (!blank && closes(line, start)) {
        length = 0;
      }
      return true;
    }
    if (blank) {
      afterBlank = true;
      return false;
    }
    boolean indented = start - quotesEnd >= 4 || line.charAt(quotesEnd) == '\t';
    boolean item = isItem(line, start);
    boolean code = indented && !inList && afterBlank;
    if (item && !code) {
      inList = true;
    } else if (start == quotesEnd && afterBlank) {
      inList = false;
    }
    afterBlank = false;
    return code || opens(line, start);
  }

  private boolean opens(String line, int start) {
    int from = start;
    while (isItem(line, from)) {
      from = line.indexOf(' ', from) + 1;
      while (from < line.length() && line.charAt(from) == ' ') {
        from++;
      }
    }
    if (from >= line.length() || (line.charAt(from) != '`' && line.charAt(from) != '~')) {
      return false;
    }
    char c = line.charAt(from);
    int run = run(line, from, c);
    if (run < 3 || (c == '`' && line.indexOf('`', from + run) >= 0)) {
      return false;
    }
    mark = c;
    length = run;
    return true;
  }

  private boolean closes(String line, int start) {
    int run = run(line, start, mark);
    return run >= length && line.substring(start + run).isBlank();
  }

  private static int run(String line, int from, char c) {
    int end = from;
    while (end < line.length() && line.charAt(end) == c) {
      end++;
    }
    return end - from;
  }

  private static boolean isItem(String line, int at) {
    int end = at;
    while (end < line.length() && end - at < 9 && Character.isDigit(line.charAt(end))) {
      end++;
    }
    if (end + 1 >= line.length() || line.charAt(end + 1) != ' ') {
      return false;
    }
    String marks = end > at ? ".)" : "-*+";
    return marks.indexOf(line.charAt(end)) >= 0;
  }
}
