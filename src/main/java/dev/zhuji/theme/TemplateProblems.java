package dev.zhuji.theme;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Nearest;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Page;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.error.RootAttributeNotFoundException;
import java.util.Optional;

/** Says what is wrong with a template: where, what, and which names there are. */
final class TemplateProblems {

  private static final String NULL_OBJECT = "Attempt to get attribute of null object";

  private final Templates templates;

  TemplateProblems(Templates templates) {
    this.templates = templates;
  }

  Problem of(String template, Page page, RuntimeException failure) {
    PebbleException cause =
        innermost(failure).orElse(new PebbleException(failure, message(failure)));
    String name = cause.getFileName() == null ? template : cause.getFileName();
    int line = cause.getLineNumber() == null ? 0 : Math.max(0, cause.getLineNumber());
    Position at = new Position(templates.display(name), line, 0);
    return switch (cause) {
      case LoaderException missing -> missing(template, missing);
      case RecordAttributes.UnknownPart part ->
          Problem.of(Code.TEMPLATE, at, part.getPebbleMessage()).withHint(part.hint());
      case RootAttributeNotFoundException variable -> variable(at, page, variable);
      default -> Problem.of(Code.TEMPLATE, at, tidy(cause.getPebbleMessage()));
    };
  }

  /** A template that extends, includes or calls itself without end. */
  Problem endless(String template) {
    return Problem.of(
            Code.TEMPLATE,
            Position.of(templates.display(template)),
            "the template comes back to itself without end")
        .withHint("to extend what it overrides: {% extends \"default/" + template + "\" %}");
  }

  /** Pebble wraps what a condition throws; the cause is the better place and the better message. */
  private static Optional<PebbleException> innermost(Throwable failure) {
    Optional<PebbleException> found = Optional.empty();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof PebbleException pebble) {
        found = Optional.of(pebble);
      }
    }
    return found;
  }

  private static String message(RuntimeException failure) {
    return failure.getClass().getSimpleName()
        + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
  }

  private Problem missing(String template, LoaderException missing) {
    String wanted = missing.getPebbleMessage();
    Problem problem =
        Problem.of(
            Code.TEMPLATE,
            Position.of(templates.display(template)),
            "no template is called \"" + wanted + "\"");
    return problem.withHint(
        Nearest.to(wanted, templates.names()).map(name -> "did you mean \"" + name + "\"?"));
  }

  private static Problem variable(Position at, Page page, RootAttributeNotFoundException variable) {
    String name = variable.getAttributeName();
    if (variable.getPebbleMessage().startsWith(NULL_OBJECT)) {
      return Problem.of(Code.TEMPLATE, at, "\"" + name + "\" of something that is absent")
          .withHint("ask first: {% if … is not empty %}");
    }
    return Problem.of(Code.TEMPLATE, at, "no variable is called \"" + name + "\"")
        .withHint(
            "there are frame, head and page; page is a "
                + page.getClass().getSimpleName()
                + " and has "
                + String.join(", ", RecordAttributes.names(page.getClass())));
  }

  private static String tidy(String message) {
    String line = message.strip().replaceAll("\\s+", " ");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
