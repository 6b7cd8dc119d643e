package dev.zhuji.markdown;

import java.util.Map;
import java.util.Set;

/** How high single signs are, and which commands are more than a sign. */
final class FormulaSigns {

  private static final Set<String> SUMS =
      Set.of(
          "\\sum \\prod \\coprod \\bigcup \\bigcap \\bigvee \\bigwedge \\bigoplus \\bigotimes \\bigodot"
              .split(" "));

  private static final Set<String> INTEGRALS =
      Set.of("\\int \\iint \\iiint \\oint \\oiint \\oiiint".split(" "));

  /** Words with limits below. */
  private static final Set<String> LIMITS =
      Set.of(
          ("\\lim \\max \\min \\sup \\inf \\limsup \\liminf \\det \\gcd \\Pr \\argmax \\argmin"
                  + " \\operatorname*")
              .split(" "));

  private static final Set<String> ACCENTS =
      Set.of(
          ("\\bar \\hat \\vec \\tilde \\dot \\ddot \\widehat \\widetilde \\overline"
                  + " \\overrightarrow \\check \\breve")
              .split(" "));

  private static final Set<String> FACES =
      Set.of(
          ("\\text \\textbf \\textit \\textrm \\texttt \\mbox \\mathrm \\mathbf \\mathit \\mathcal"
                  + " \\mathbb \\mathsf \\mathtt \\mathscr \\mathfrak \\boldsymbol \\bm"
                  + " \\operatorname \\operatorname* \\phantom \\mathop \\mathrel \\mathbin")
              .split(" "));

  private static final Map<String, Double> BRACKETS =
      Map.of("\\big", 1.2, "\\Big", 1.8, "\\bigg", 2.4, "\\Bigg", 3.0);

  private FormulaSigns() {}

  static boolean isAccent(String command) {
    return ACCENTS.contains(command);
  }

  /** Whether a command only says in which face its argument is set. */
  static boolean isFace(String command) {
    return FACES.contains(command);
  }

  static boolean isLarge(String command) {
    return SUMS.contains(command) || INTEGRALS.contains(command);
  }

  /** Whether what is written as its index stands below it. */
  static boolean hasLimits(String token, FormulaStyle style) {
    return token.endsWith("erbrace")
        || (style == FormulaStyle.DISPLAY && (SUMS.contains(token) || LIMITS.contains(token)));
  }

  /** The height of the bracket that {@code \big} and its like make of the next sign; else 0. */
  static double bracket(String command) {
    boolean sided = command.endsWith("l") || command.endsWith("r") || command.endsWith("m");
    String size = sided ? command.substring(0, command.length() - 1) : command;
    return BRACKETS.getOrDefault(size, 0.0);
  }

  static FormulaBox large(String command, FormulaStyle style) {
    if (style == FormulaStyle.DISPLAY) {
      return SUMS.contains(command) ? FormulaBox.of(1.05, 0.55) : FormulaBox.of(1.36, 0.86);
    }
    return FormulaBox.of(0.8 * style.scale, 0.3 * style.scale);
  }

  /** Of a letter, a digit, a bracket, or of a command that is drawn as one sign. */
  static FormulaBox box(String token, double scale) {
    return new FormulaBox(up(token) * scale, down(token) * scale, true);
  }

  private static double up(String token) {
    if (token.startsWith("\\")) {
      return token.equals("\\vdots") ? 1.5 : 0.65;
    }
    int sign = token.codePointAt(0);
    boolean low = "acegmnopqrsuvwxyz=,;.".indexOf(sign) >= 0;
    boolean bracket = "()[]|/".indexOf(sign) >= 0;
    return low ? 0.43 : "+-<>".indexOf(sign) >= 0 ? 0.55 : bracket ? 0.75 : 0.7;
  }

  private static double down(String token) {
    int sign = token.codePointAt(0);
    if ("gjpqyfQ,;".indexOf(sign) >= 0) {
      return 0.19;
    }
    return "+-\\".indexOf(sign) >= 0 ? 0.08 : "()[]|/".indexOf(sign) >= 0 ? 0.25 : 0;
  }
}
