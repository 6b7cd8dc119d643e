package dev.zhuji.link;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what readers do not see or do not mean: case, Unicode form, punctuation. */
final class Fold {

  private Fold() {}

  /** Equal for names that differ in case or Unicode form only. */
  static String name(String text) {
    return isAscii(text)
        ? text.toLowerCase(Locale.ROOT)
        : form(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The composed form, in which macOS and everybody else mean the same. */
  static String form(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Letters and digits alone: sites make ids of headings in many ways, all of which keep these. */
  static String letters(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** A heading as a wikilink may write it: without the characters that have a meaning there. */
  static String heading(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (char c : name(text).toCharArray()) {
      if (Character.isWhitespace(c) || "#|^:%[]".indexOf(c) >= 0) {
        space = out.length() > 0;
      } else {
        out.append(space ? " " : "").append(c);
        space = false;
      }
    }
    return out.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
