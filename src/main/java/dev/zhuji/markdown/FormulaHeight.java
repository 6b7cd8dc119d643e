package dev.zhuji.markdown;

/**
 * About how high KaTeX will draw a formula on lines of its own, told from its source: the page
 * keeps so much room until it is drawn, so that what stands below it does not move. What decides
 * the height is read as TeX reads it (rows, fractions, limits, roots, brackets); the rest is taken
 * for letters.
 */
final class FormulaHeight {

  /** Of a line, and of any formula that is not higher. */
  static final double LINE = 1.2;

  private static final FormulaBox STRUT = FormulaBox.of(0.9, 0.3);

  private FormulaHeight() {}

  /** In em of KaTeX's face; at least a {@link #LINE}. */
  static double of(String tex) {
    FormulaTokens in = new FormulaTokens(tex);
    FormulaReader reader = new FormulaReader(in);
    FormulaBox line = STRUT;
    double height = 0;
    while (!in.peek().isEmpty()) {
      line = line.beside(reader.row(FormulaStyle.DISPLAY));
      String end = in.take();
      if (end.equals("\\\\") || end.equals("\\newline")) {
        height += line.height();
        line = STRUT;
      }
    }
    return height + line.height();
  }
}
