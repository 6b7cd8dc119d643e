package dev.zhuji.search;

import dev.zhuji.model.Fragment;
import dev.zhuji.model.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the source of diagrams from the prose around it: it is searched as any text, but shown only
 * where nothing else answers.
 */
final class Diagrams {

  /** Begins each line of a source, and is no part of any term. */
  private static final String MARK = "\u2063";

  private static final Pattern SOURCE =
      Pattern.compile("<figure class=\"mermaid\"[^>]*><pre><code>([^<]*)</code>");
  private static final Pattern LINE = Pattern.compile("^(?=.)", Pattern.MULTILINE);

  private Diagrams() {}

  /** A section's text with the lines of its diagrams marked. */
  static String marked(Section section) {
    String text = section.text();
    int from = 0;
    for (Fragment fragment : section.body().fragments()) {
      if (fragment instanceof Fragment.Markup markup && markup.html().contains("mermaid")) {
        Matcher sources = SOURCE.matcher(markup.html());
        while (sources.find()) {
          String source = PlainText.strip(sources.group(1)).strip();
          int at = source.isEmpty() ? -1 : text.indexOf(source, from);
          if (at >= 0) {
            String marked = LINE.matcher(source).replaceAll(MARK);
            text = text.substring(0, at) + marked + text.substring(at + source.length());
            from = at + marked.length();
          }
        }
      }
    }
    return text;
  }
}
