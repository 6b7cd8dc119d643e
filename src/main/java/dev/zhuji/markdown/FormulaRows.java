package dev.zhuji.markdown;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of matrices, cases and aligned lines. */
record FormulaRows(FormulaReader reader, FormulaTokens in) {

  private static final Pattern GAP = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)\\s*([a-z]{2})");

  /** What a gap below a row is measured in, in em. */
  private static final Map<String, Double> UNITS =
      Map.of("em", 1.0, "ex", 0.431, "pt", 0.1, "mu", 0.056, "cm", 2.85, "mm", 0.285, "px", 0.1);

  private static final Set<String> BARE = Set.of("matrix", "array", "subarray", "smallmatrix");

  /**
   * How rows stand.
   *
   * @param stretch the room of a row, of that which it usually has
   * @param between more room between two rows, in em
   */
  private record Kind(FormulaStyle style, double stretch, double between) {}

  FormulaBox environment() {
    String name = in.words("{", "}").replace("*", "");
    in.words("[", "]");
    if (name.endsWith("array") || name.startsWith("aligna") || name.equals("alignedat")) {
      in.words("{", "}");
    }
    Kind kind = kind(name);
    FormulaBox rows = rows(kind);
    return kind.between > 0 || BARE.contains(name) ? rows : rows.inBrackets(1);
  }

  /** Lines below a sum. */
  FormulaBox stack() {
    if (!in.skip("{")) {
      return FormulaBox.NOTHING;
    }
    FormulaBox rows = rows(kind("subarray"));
    in.skip("}");
    return rows;
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "cases", "rcases" -> new Kind(FormulaStyle.TEXT, 1.2, 0);
      case "dcases", "drcases" -> new Kind(FormulaStyle.DISPLAY, 1.2, 0);
      case "smallmatrix", "subarray" -> new Kind(FormulaStyle.SCRIPT, 0.5, 0);
      case "aligned", "align", "alignat", "alignedat", "gather", "gathered", "split", "equation" ->
          new Kind(FormulaStyle.DISPLAY, 1, 0.3);
      default -> new Kind(FormulaStyle.TEXT, 1, 0);
    };
  }

  private FormulaBox rows(Kind kind) {
    double height = 0;
    boolean more = true;
    while (more) {
      FormulaBox row = row(kind);
      more = in.skip("\\\\") || in.skip("\\cr");
      if (more) {
        row = row.beside(FormulaBox.of(0, kind.stretch * 0.36 + gap()));
        more = goesOn();
      }
      height += row.height() + (more ? kind.between : 0);
    }
    if (in.skip("\\end")) {
      in.words("{", "}");
    }
    return FormulaBox.centred(height, 1);
  }

  private FormulaBox row(Kind kind) {
    FormulaBox row = FormulaBox.of(0.84 * kind.stretch, 0.36 * kind.stretch);
    do {
      row = row.beside(reader.row(kind.style));
    } while (in.skip("&"));
    return row;
  }

  /** Whether another row follows, and not only a line or the end. */
  private boolean goesOn() {
    while (in.skip("\\hline") || in.skip("\\hdashline")) {
      // a line takes no room
    }
    return !Set.of("", "}", "\\end").contains(in.peek());
  }

  private double gap() {
    Matcher gap = GAP.matcher(in.words("[", "]"));
    return gap.matches()
        ? Double.parseDouble(gap.group(1)) * UNITS.getOrDefault(gap.group(2), 0.0)
        : 0;
  }
}
