package dev.zhuji.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of one note: GitHub's rule for headings, and no id twice. */
final class Ids {

  private final Set<String> taken = new LinkedHashSet<>();
  private final Map<String, Integer> counters = new HashMap<>();

  /** Every id of the note. */
  Set<String> all() {
    return taken;
  }

  /** Takes an id that the author chose; false if it is taken already. */
  boolean take(String id) {
    return taken.add(Normalizer.normalize(id, Normalizer.Form.NFC));
  }

  boolean isTaken(String id) {
    return taken.contains(id);
  }

  /** A free id for a heading: {@code 渐进式 rehash} gives {@code 渐进式-rehash}, then {@code …-1}. */
  String forHeading(String title) {
    String slug = slug(title);
    String base = slug.isEmpty() ? "section" : slug;
    String id = base;
    int count = counters.getOrDefault(base, 0);
    while (!taken.add(id)) {
      count++;
      id = base + "-" + count;
    }
    counters.put(base, count);
    return id;
  }

  /** Small letters; letters, digits, {@code _} and {@code -} stay; a space becomes {@code -}. */
  static String slug(String title) {
    String text = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ' ' || c == '-') {
        slug.append('-');
      } else if (isWord(c)) {
        slug.appendCodePoint(c);
      }
    }
    return slug.toString();
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.LETTER_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
