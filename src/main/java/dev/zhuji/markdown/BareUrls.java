package dev.zhuji.markdown;

import java.util.Locale;

/**
 * Finds URLs in a text: from {@code http://}, {@code https://} or {@code www.} as far as the
 * characters are ASCII, without the punctuation of the sentence at its end.
 */
final class BareUrls {

  private static final String NEVER = "<>\"`\\^{|}";

  private BareUrls() {}

  /** A URL at {@code text[start, end)}. */
  record Found(int start, int end, String url) {}

  /** The next URL at or after {@code from}; one of length 0 at the end if there is none. */
  static Found next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == 'h' || c == 'H' || c == 'w' || c == 'W') && !isWord(text, i - 1)) {
        int host = hostStart(text, i);
        int end = host < 0 ? -1 : end(text, host);
        if (end > host) {
          String url = text.substring(i, end);
          boolean bare = c == 'w' || c == 'W';
          return new Found(i, end, bare ? "http://" + url : url);
        }
      }
    }
    return new Found(text.length(), text.length(), "");
  }

  private static boolean isWord(String text, int at) {
    if (at < 0) {
      return false;
    }
    char c = text.charAt(at);
    return Chars.isAsciiAlphanumeric(c) || "_-/.@:".indexOf(c) >= 0;
  }

  private static int hostStart(String text, int from) {
    String start = text.substring(from, Math.min(text.length(), from + 8)).toLowerCase(Locale.ROOT);
    if (start.startsWith("https://")) {
      return from + 8;
    } else if (start.startsWith("http://")) {
      return from + 7;
    }
    boolean host = start.startsWith("www.") && start.length() > 4;
    return host && text.indexOf('.', from + 4) > 0 ? from + 4 : -1;
  }

  private static int end(String text, int host) {
    if (host >= text.length() || !Chars.isAsciiAlphanumeric(text.charAt(host))) {
      return text.startsWith("[", host) ? ipv6(text, host) : -1;
    }
    int end = host;
    while (end < text.length()
        && text.charAt(end) > ' '
        && text.charAt(end) < 0x7F
        && NEVER.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return trim(text, host, end);
  }

  private static int ipv6(String text, int host) {
    int close = text.indexOf("]", host);
    return close < 0 ? -1 : close + 1;
  }

  private static int trim(String text, int host, int from) {
    int end = from;
    int open = balance(text, host, end);
    while (end > host) {
      char last = text.charAt(end - 1);
      if (last == ')' && open < 0) {
        open++;
      } else if (last == ';') {
        int entity = text.lastIndexOf('&', end - 1);
        boolean named = entity > host && Scan.tagName(text, entity + 1) == end - 1;
        end = named ? entity + 1 : end;
      } else if ("?!.,:*_~'$]&[".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return end;
  }

  /** Opening less closing parentheses. */
  private static int balance(String text, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return open;
  }
}
