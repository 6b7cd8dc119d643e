package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Note;
import dev.zhuji.model.Procedure;
import dev.zhuji.model.Procedure.Stage;
import dev.zhuji.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a procedure: every h2 is a stage, its task items are the stage's boxes. */
final class ProcedureReader {

  private static final int STAGE_LEVEL = 2;

  /** The time at the end of a stage's heading: {@code 澄清与约束（5 分钟）}, {@code Scope (5 min)}. */
  private static final Pattern MINUTES =
      Pattern.compile("^(.*?)\\s*[（(]\\s*(\\d{1,3})\\s*(?:分钟|分|min(?:utes)?)\\s*[）)]\\s*$");

  private ProcedureReader() {}

  static Procedure read(Note note, List<Problem> problems) {
    List<Stage> stages = new ArrayList<>();
    List<Section> sections = note.sections();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.heading().filter(heading -> heading.level() == STAGE_LEVEL).isPresent()) {
        stages.add(stage(section, below(sections, i + 1), problems));
      }
    }
    return new Procedure(note.path(), id(note), note.title(), stages);
  }

  /** The sections from a place on whose headings are deeper than a stage's. */
  private static List<Section> below(List<Section> sections, int from) {
    return sections.stream()
        .skip(from)
        .takeWhile(section -> section.heading().orElseThrow().level() > STAGE_LEVEL)
        .toList();
  }

  /** The {@code id} of the front matter, else the file's name. */
  private static String id(Note note) {
    return note.meta().other().get("id") instanceof String id ? id : note.path().stem();
  }

  private static Stage stage(Section section, List<Section> below, List<Problem> problems) {
    Heading heading = section.heading().orElseThrow();
    List<Body> boxes =
        Stream.concat(Stream.of(section), below.stream())
            .flatMap(part -> part.items().stream())
            .filter(item -> item.checked().isPresent())
            .map(Nested::step)
            .toList();
    Body text = RoundReader.rest(section);
    for (Section part : below) {
      text = Labels.joined(text, part.body());
    }
    return new Stage(
        named(heading), minutes(heading), gate(heading, boxes.size(), problems), boxes, text);
  }

  private static Heading named(Heading heading) {
    Matcher matcher = MINUTES.matcher(heading.title());
    return matcher.matches()
        ? new Heading(
            heading.level(), matcher.group(1), heading.anchor(), heading.comment(), heading.at())
        : heading;
  }

  private static OptionalInt minutes(Heading heading) {
    Matcher matcher = MINUTES.matcher(heading.title());
    return matcher.matches()
        ? OptionalInt.of(Integer.parseInt(matcher.group(2)))
        : OptionalInt.empty();
  }

  private static int gate(Heading heading, int boxes, List<Problem> problems) {
    Map<String, String> keys =
        Comment.read(heading.comment(), heading.at(), List.of("gate"), problems);
    String gate = keys.getOrDefault("gate", "0");
    int value = gate.matches("\\d{1,3}") ? Integer.parseInt(gate) : boxes + 1;
    if (value <= boxes) {
      return value;
    }
    problems.add(
        Problem.of(
                Code.PROCEDURE_GATE,
                heading.at(),
                "the gate is \"" + gate + "\", but the stage has " + boxes + " boxes")
            .withHint("write a number from 1 to " + boxes + ", or add boxes"));
    return boxes;
  }
}
