package dev.zhuji.content;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a file that an include takes.
 *
 * @param from index of the first line, 0-based
 * @param to index after the last line
 */
record IncludeRange(int from, int to) {

  private static final int MAX_LINE = 1000;

  private static final Pattern REGION =
      Pattern.compile(
          "\\s*(?://|/\\*|<!--|--|;|%)?\\s*#\\s?(end)?region\\b\\s*(.*?)\\s*(?:\\*/|-->)?\\s*");

  /**
   * @param bodyStart index of the first line after the front matter
   * @return nothing when the file does not have what is asked for
   */
  static Optional<IncludeRange> of(IncludeTarget target, List<String> lines, int bodyStart) {
    Optional<IncludeRange> whole =
        target.region().isEmpty()
            ? Optional.of(new IncludeRange(bodyStart, lines.size()))
            : region(target.region().get(), lines, bodyStart);
    if (target.first().isEmpty() && target.last().isEmpty()) {
      return whole;
    }
    // counted from the file's first line, or from the region's
    return whole.flatMap(range -> range.cut(target, lines.size()));
  }

  private Optional<IncludeRange> cut(IncludeTarget target, int size) {
    int base = target.region().isPresent() ? from : 0;
    int first = base + target.first().orElse(1) - 1;
    int last = Math.min(to, target.last().isPresent() ? base + target.last().getAsInt() : to);
    int start = Math.max(first, from);
    return first >= size || start > last
        ? Optional.empty()
        : Optional.of(new IncludeRange(start, last));
  }

  private static Optional<IncludeRange> region(String name, List<String> lines, int bodyStart) {
    for (int i = bodyStart; i < lines.size(); i++) {
      Matcher start = region(lines.get(i));
      if (start.matches() && start.group(1) == null && name.equals(start.group(2))) {
        return Optional.of(new IncludeRange(i + 1, regionEnd(name, lines, i + 1)));
      }
    }
    return section(name, lines, bodyStart);
  }

  private static Matcher region(String line) {
    return REGION.matcher(line.length() <= MAX_LINE ? line : "");
  }

  private static int regionEnd(String name, List<String> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      Matcher end = region(lines.get(i));
      if (end.matches() && end.group(1) != null) {
        String named = String.valueOf(end.group(2));
        if (named.isEmpty() || named.equals(name)) {
          return i;
        }
      }
    }
    return lines.size();
  }

  /** The section under the heading with that anchor. */
  private static Optional<IncludeRange> section(String anchor, List<String> lines, int bodyStart) {
    Fences fences = new Fences();
    int start = -1;
    int level = 0;
    for (int i = bodyStart; i < lines.size(); i++) {
      String line = lines.get(i);
      int depth = fences.isCode(line) ? 0 : depth(line);
      if (start >= 0 && depth > 0 && depth <= level) {
        return Optional.of(new IncludeRange(start, i));
      }
      if (start < 0 && depth > 0 && anchor(line.substring(depth)).equals(anchor)) {
        start = i;
        level = depth;
      }
    }
    return start < 0 ? Optional.empty() : Optional.of(new IncludeRange(start, lines.size()));
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '#') {
      depth++;
    }
    return depth <= 6 && depth < line.length() && line.charAt(depth) == ' ' ? depth : 0;
  }

  private static String anchor(String title) {
    String text = Normalizer.normalize(title.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return text.replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "").replace(' ', '-');
  }
}
