package dev.zhuji.markdown;

import java.util.Set;

/** Reads a formula part by part, each with what stands above and below it. */
final class FormulaReader {

  private static final Set<String> ENDS =
      Set.of("", "}", "&", "\\\\", "\\cr", "\\newline", "\\end", "\\right");

  /** Groups within each other beyond which nothing is told apart any more. */
  private static final int DEEPEST = 50;

  private final FormulaTokens in;
  private final FormulaCommands commands;
  private int depth;

  FormulaReader(FormulaTokens in) {
    this.in = in;
    commands = new FormulaCommands(this, in);
  }

  /** Up to what ends a group, a cell or a line. */
  FormulaBox row(FormulaStyle outer) {
    FormulaStyle style = outer;
    FormulaBox all = FormulaBox.NOTHING;
    while (!ENDS.contains(in.peek())) {
      switch (in.peek()) {
        case "\\over", "\\choose" -> {
          boolean over = in.take().equals("\\over");
          FormulaBox below = rest(style.inFraction());
          return over ? all.over(below, style) : all.choose(below, style);
        }
        case "\\displaystyle" -> style = style(FormulaStyle.DISPLAY);
        case "\\textstyle" -> style = style(FormulaStyle.TEXT);
        case "\\scriptstyle" -> style = style(FormulaStyle.SCRIPT);
        default -> all = all.beside(withScripts(style));
      }
    }
    return all;
  }

  /** Of a row after {@code \over}, which no row has twice. */
  private FormulaBox rest(FormulaStyle style) {
    FormulaBox all = FormulaBox.NOTHING;
    while (!ENDS.contains(in.peek())) {
      all = all.beside(withScripts(style));
    }
    return all;
  }

  private FormulaStyle style(FormulaStyle style) {
    in.take();
    return style;
  }

  /** What stands between brackets, if they stand here. */
  FormulaBox option(FormulaStyle style) {
    FormulaBox all = FormulaBox.NOTHING;
    if (in.skip("[")) {
      while (!in.skip("]") && !ENDS.contains(in.peek())) {
        all = all.beside(withScripts(style));
      }
    }
    return all;
  }

  private FormulaBox withScripts(FormulaStyle style) {
    boolean limits = FormulaSigns.hasLimits(in.peek(), style);
    FormulaBox nucleus = part(style);
    FormulaBox high = FormulaBox.NOTHING;
    FormulaBox low = FormulaBox.NOTHING;
    while (true) {
      switch (in.peek()) {
        case "^" -> high = script(style);
        case "_" -> low = script(style);
        case "'" -> high = high.beside(FormulaSigns.box(in.take(), style.script().scale));
        case "\\limits", "\\nolimits" -> limits = in.take().equals("\\limits");
        default -> {
          return limits ? nucleus.withLimits(high, low) : nucleus.withScripts(high, low, style);
        }
      }
    }
  }

  private FormulaBox script(FormulaStyle style) {
    in.take();
    return part(style.script());
  }

  /** A sign, a group, or a command with what belongs to it. */
  FormulaBox part(FormulaStyle style) {
    if (ENDS.contains(in.peek())) {
      return FormulaBox.NOTHING;
    }
    String token = in.take();
    if (depth == DEEPEST) {
      return FormulaSigns.box(token, style.scale);
    }
    depth++;
    FormulaBox part = token.equals("{") ? group(style) : commands.read(token, style);
    depth--;
    return part;
  }

  private FormulaBox group(FormulaStyle style) {
    FormulaBox group = row(style);
    in.skip("}");
    return group;
  }
}
