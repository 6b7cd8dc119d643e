package dev.zhuji.search;

import dev.zhuji.model.OutputFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a sorted table of terms into files of about one size.
 *
 * <p>Where a file ends is decided by the term that would follow, so that a changed note moves few
 * borders; a file is named after the shortest beginning that tells its first term from the term
 * before, so that its name stays when others come and go.
 */
final class ShardWriter {

  private final String folder;
  private final int target;
  private final List<OutputFile> files = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Payload borders = new Payload(1024);
  private final StringBuilder checks = new StringBuilder();
  private final Payload payload;
  private String border = "";
  private String lastBorder = "";
  private String previous = "";
  private String name = "";

  /**
   * @param target characters of a usual file
   */
  ShardWriter(String folder, int target) {
    this.folder = folder;
    this.target = target;
    this.payload = new Payload(target * 2);
    name = name(border);
    names.add(name);
  }

  /** Adds a term that follows all before it in code point order: a number, and more. */
  void add(String term, int number, Payload body) {
    if (cut(term, term.length() + Printable.length(number) + body.length())) {
      String next = beginning(term);
      if (names.add(name(next))) {
        close();
        border = next;
        name = name(next);
        previous = "";
      }
    }
    front(payload, previous, term);
    payload.number(number);
    payload.add(body);
    previous = term;
  }

  private boolean cut(String term, int size) {
    int open = payload.length();
    if (open < target / 2) {
      return false;
    }
    return open + size > target * 2
        || Integer.remainderUnsigned(Printable.hash(term), target / 2) < size;
  }

  /** Up to the first code point in which the term differs from the one before. */
  private String beginning(String term) {
    int common = common(previous, term);
    return term.substring(0, term.offsetByCodePoints(common, 1));
  }

  /** The length of the longest common beginning, in UTF-16 units, that splits no code point. */
  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i > 0 && Character.isHighSurrogate(a.charAt(i - 1)) ? i - 1 : i;
  }

  static void front(Payload out, String before, String term) {
    int common = common(before, term);
    out.number(common);
    out.number(term.length() - common);
    out.text(term, common, term.length());
  }

  private static String name(String border) {
    return Integer.toUnsignedString(Printable.hash(border), 36);
  }

  private void close() {
    front(borders, lastBorder, border);
    lastBorder = border;
    String check = Printable.check(payload.hash());
    checks.append(check);
    files.add(ScriptFile.of(folder + "/" + name, check, payload.toString()));
    payload.clear();
  }

  /** What the manifest says of the files: their borders, and a check of each. */
  Directory finish() {
    close();
    return new Directory(borders.toString(), checks.toString(), List.copyOf(files));
  }

  record Directory(String borders, String checks, List<OutputFile> files) {}
}
