package dev.zhuji.markdown;

/** The sizes in which TeX sets the parts of a formula. */
enum FormulaStyle {
  DISPLAY(1),
  TEXT(1),
  SCRIPT(0.7),
  SMALL(0.5);

  /** Of its letters, to those of a line. */
  final double scale;

  FormulaStyle(double scale) {
    this.scale = scale;
  }

  /** Of what stands above and below a fraction's line. */
  FormulaStyle inFraction() {
    return this == DISPLAY ? TEXT : script();
  }

  /** Of exponents, indices and limits. */
  FormulaStyle script() {
    return this == DISPLAY || this == TEXT ? SCRIPT : SMALL;
  }
}
