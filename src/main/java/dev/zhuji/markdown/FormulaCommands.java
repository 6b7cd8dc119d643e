package dev.zhuji.markdown;

/** Reads what belongs to a command. */
record FormulaCommands(FormulaReader reader, FormulaTokens in) {

  FormulaBox read(String command, FormulaStyle style) {
    return switch (command) {
      case "\\frac" -> fraction(style);
      case "\\dfrac" -> fraction(FormulaStyle.DISPLAY);
      case "\\tfrac" -> fraction(FormulaStyle.TEXT);
      case "\\cfrac" -> continued();
      case "\\binom" -> binomial(style);
      case "\\dbinom" -> binomial(FormulaStyle.DISPLAY);
      case "\\tbinom" -> binomial(FormulaStyle.TEXT);
      case "\\sqrt" -> root(style);
      case "\\left" -> brackets(style);
      case "\\begin" -> new FormulaRows(reader, in).environment();
      case "\\substack" -> new FormulaRows(reader, in).stack();
      case "\\overset", "\\stackrel" -> above(style);
      case "\\underset" -> below(style);
      case "\\xrightarrow", "\\xleftarrow", "\\xleftrightarrow", "\\xRightarrow" -> arrow(style);
      default -> decorated(command, style);
    };
  }

  private FormulaBox decorated(String command, FormulaStyle style) {
    return switch (command) {
      case "\\tag", "\\tag*", "\\label", "\\hspace", "\\hspace*", "\\color" -> unseen();
      case "\\textcolor", "\\colorbox" -> unseen().beside(reader.part(style));
      case "\\overbrace" -> reader.part(style).taller(0.65, 0);
      case "\\underbrace" -> reader.part(style).taller(0, 0.65);
      case "\\boxed", "\\fbox" -> reader.part(style).taller(0.34, 0.34);
      case "\\underline" -> reader.part(style).taller(0, 0.2);
      default ->
          FormulaSigns.isAccent(command)
              ? reader.part(style).taller(0.25 * style.scale, 0)
              : FormulaSigns.isFace(command) ? reader.part(style) : sign(command, style);
    };
  }

  private FormulaBox sign(String command, FormulaStyle style) {
    double bracket = FormulaSigns.bracket(command);
    if (bracket > 0) {
      in.take();
      return FormulaBox.centred(bracket, 1);
    }
    return FormulaSigns.isLarge(command)
        ? FormulaSigns.large(command, style)
        : FormulaSigns.box(command, style.scale);
  }

  private FormulaBox unseen() {
    in.words("{", "}");
    return FormulaBox.NOTHING;
  }

  private FormulaBox fraction(FormulaStyle style) {
    FormulaBox above = reader.part(style.inFraction());
    return above.over(reader.part(style.inFraction()), style);
  }

  private FormulaBox continued() {
    FormulaBox above = reader.part(FormulaStyle.DISPLAY).beside(FormulaBox.of(0.85, 0.35));
    return above.over(reader.part(FormulaStyle.DISPLAY), FormulaStyle.DISPLAY);
  }

  private FormulaBox binomial(FormulaStyle style) {
    FormulaBox above = reader.part(style.inFraction());
    return above.choose(reader.part(style.inFraction()), style);
  }

  private FormulaBox root(FormulaStyle style) {
    in.words("[", "]");
    return reader.part(style).inRoot(style);
  }

  private FormulaBox brackets(FormulaStyle style) {
    in.take();
    FormulaBox inside = reader.row(style);
    if (in.skip("\\right")) {
      in.take();
    }
    return inside.inBrackets(style.scale);
  }

  private FormulaBox above(FormulaStyle style) {
    FormulaBox words = reader.part(style.script());
    return reader.part(style).withLimits(words, FormulaBox.NOTHING);
  }

  private FormulaBox below(FormulaStyle style) {
    FormulaBox words = reader.part(style.script());
    return reader.part(style).withLimits(FormulaBox.NOTHING, words);
  }

  /** With words above it and, between brackets, below. */
  private FormulaBox arrow(FormulaStyle style) {
    double below = reader.option(style.script()).height();
    return FormulaBox.of(0.62, 0.12).taller(reader.part(style.script()).height(), below);
  }
}
