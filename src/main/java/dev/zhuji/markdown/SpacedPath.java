package dev.zhuji.markdown;

/**
 * {@code ![图](图 片.png)} as Obsidian and editors write it: a path with spaces that ends in a file
 * extension right before the parenthesis.
 */
final class SpacedPath {

  private SpacedPath() {}

  /**
   * Where a link's destination ends.
   *
   * @param from where it starts
   * @param end where CommonMark ends it: the answer, too, where no such path goes on there
   */
  static int end(String text, int from, int end) {
    if (end >= text.length() || text.charAt(end) != ' ' || text.charAt(from) == '<') {
      return end;
    }
    int title = Scan.space(text, end);
    if (title < text.length() && "\"'()".indexOf(text.charAt(title)) >= 0) {
      return end;
    }
    int close = end;
    while (close < text.length() && "()\"<>\n".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    boolean closed = close < text.length() && text.charAt(close) == ')';
    return closed && endsInExtension(text.substring(from, close)) ? close : end;
  }

  private static boolean endsInExtension(String path) {
    int hash = path.lastIndexOf('#');
    int end = hash < 0 ? path.length() : hash;
    int start = end;
    while (start > 0 && Chars.isAsciiAlphanumeric(path.charAt(start - 1))) {
      start--;
    }
    return end - start >= 2 && end - start <= 5 && start > 0 && path.charAt(start - 1) == '.';
  }
}
