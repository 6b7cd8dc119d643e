package dev.zhuji.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} and {@code ?} stop at {@code /}, {@code **} does not, {@code {a,b}}
 * and {@code [abc]} choose. A pattern without {@code /} matches a name at any depth; one that
 * matches a folder matches all that is in it.
 *
 * <p>The file system's own patterns fail on Chinese names in a locale without Chinese.
 */
record Glob(Pattern pattern) {

  /**
   * @throws PatternSyntaxException for an open bracket
   */
  static Glob of(String glob) {
    String trimmed = glob.startsWith("/") ? glob.substring(1) : glob;
    boolean anywhere = trimmed.indexOf('/') < 0 || trimmed.indexOf('/') == trimmed.length() - 1;
    String path = trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    String prefix = anywhere && !glob.startsWith("/") ? "(?:.*/)?" : "";
    return new Glob(Pattern.compile(prefix + regex(path) + "(?:/.*)?"));
  }

  boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  static boolean anyMatches(List<Glob> globs, String path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }

  private static String regex(String glob) {
    StringBuilder out = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          if (glob.startsWith("**/", i)) {
            out.append("(?:.*/)?");
            i += 2;
          } else if (glob.startsWith("**", i)) {
            out.append(".*");
            i++;
          } else {
            out.append("[^/]*");
          }
        }
        case '?' -> out.append("[^/]");
        case '[' -> out.append(glob.startsWith("[!", i) ? "[^" : "[");
        case '!' -> out.append(i > 0 && glob.charAt(i - 1) == '[' ? "" : "!");
        case ']', '-' -> out.append(c);
        case '{' -> {
          braces++;
          out.append("(?:");
        }
        case '}' -> out.append(braces-- > 0 ? ")" : "\\}");
        case ',' -> out.append(braces > 0 ? "|" : ",");
        default -> out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return out.toString();
  }
}
