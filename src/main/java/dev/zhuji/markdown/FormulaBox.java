package dev.zhuji.markdown;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far a part of a formula reaches above and below its line, in em of KaTeX's face. The figures
 * are those by which TeX sets formulas (appendix G of The TeXbook), as KaTeX has them.
 *
 * @param letter whether it is a single sign, whose scripts stand lower than those of a group
 */
record FormulaBox(double up, double down, boolean letter) {

  static final FormulaBox NOTHING = new FormulaBox(0, 0, false);

  /** A fraction's line and the middle of brackets and matrices. */
  private static final double AXIS = 0.25;

  private static final double LINE = 0.04;
  private static final double X_HEIGHT = 0.431;

  /** Of the brackets and roots that the faces have; higher ones are put together of pieces. */
  private static final double[] SIZES = {1, 1.2, 1.8, 2.4, 3};

  static FormulaBox of(double up, double down) {
    return new FormulaBox(up, down, false);
  }

  /** Around the axis, as matrices and brackets are. */
  static FormulaBox centred(double height, double scale) {
    return of(height / 2 + AXIS * scale, height / 2 - AXIS * scale);
  }

  double height() {
    return up + down;
  }

  FormulaBox beside(FormulaBox other) {
    return of(Math.max(up, other.up), Math.max(down, other.down));
  }

  FormulaBox taller(double above, double below) {
    return of(up + above, down + below);
  }

  /** With an exponent and an index; a missing one is {@link #NOTHING}. */
  FormulaBox withScripts(FormulaBox high, FormulaBox low, FormulaStyle style) {
    double least = style == FormulaStyle.DISPLAY ? 0.413 : 0.32 * style.scale;
    double raised = Math.max(letter ? 0 : up - 0.27 * style.scale, least);
    raised = Math.max(raised, high.down + X_HEIGHT / 4);
    double sunk = Math.max(letter ? 0 : down + 0.035 * style.scale, 0.2 * style.scale);
    sunk = Math.max(sunk, low.up - 0.8 * X_HEIGHT);
    if (high != NOTHING && low != NOTHING) {
      sunk = Math.max(sunk, 4 * LINE * style.scale + low.up + high.down - raised);
    }
    double above = high == NOTHING ? 0 : raised + high.up;
    double below = low == NOTHING ? 0 : sunk + low.down;
    return of(Math.max(up, above), Math.max(down, below));
  }

  /** With what stands right above and below it, as below the sign of a sum. */
  FormulaBox withLimits(FormulaBox high, FormulaBox low) {
    double above = high == NOTHING ? 0 : Math.max(0.111, 0.2 - high.down) + high.height() + 0.1;
    double below = low == NOTHING ? 0 : Math.max(0.167, 0.6 - low.up) + low.height() + 0.1;
    return taller(above, below);
  }

  /** Over another with a line between them. */
  FormulaBox over(FormulaBox other, FormulaStyle style) {
    boolean display = style == FormulaStyle.DISPLAY;
    double gap = (display ? 3 : style.scale) * LINE + LINE / 2;
    double raised =
        Math.max(display ? 0.677 : 0.394 * style.scale, down + AXIS * style.scale + gap);
    double sunk =
        Math.max(display ? 0.686 : 0.345 * style.scale, other.up - AXIS * style.scale + gap);
    return of(raised + up, sunk + other.down);
  }

  /** Over another between brackets. */
  FormulaBox choose(FormulaBox other, FormulaStyle style) {
    double bracket = style == FormulaStyle.DISPLAY ? 2.4 : style.scale;
    return over(other, style).beside(centred(bracket, style.scale));
  }

  FormulaBox inRoot(FormulaStyle style) {
    double gap = LINE + (style == FormulaStyle.DISPLAY ? X_HEIGHT : LINE) / 4;
    double needed = height() + gap + LINE;
    double sign = size(needed).orElse(needed) - LINE;
    double above = Math.max(gap, (gap + sign - height()) / 2);
    return of(up + above + 2 * LINE, Math.max(down, sign - up - above));
  }

  /** Between brackets that are as high as it. */
  FormulaBox inBrackets(double scale) {
    double reach = Math.max(up - AXIS * scale, down + AXIS * scale);
    double needed = Math.max(1.802 * reach, 2 * reach - 0.5);
    double bracket = size(needed).orElse(2.3 + 0.6 * Math.ceil((needed - 2.3) / 0.6));
    return beside(centred(bracket, scale));
  }

  private static OptionalDouble size(double needed) {
    return Arrays.stream(SIZES).filter(size -> size > needed).findFirst();
  }
}
