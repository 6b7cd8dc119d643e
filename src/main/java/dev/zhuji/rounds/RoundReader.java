package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.Fragment;
import dev.zhuji.model.Heading;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.Question;
import dev.zhuji.model.Round;
import dev.zhuji.model.Round.Group;
import dev.zhuji.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads round files, one after the other: ids are unique over all of them. */
final class RoundReader {

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})");

  /** A comment that gives a question its id. */
  private static final Pattern ID = Pattern.compile("(?i)(?:^|[;；])\\s*q\\s*[:：]");

  private final List<Problem> problems;
  private final QuestionReader questions;

  RoundReader(List<Problem> problems) {
    this.problems = problems;
    this.questions = new QuestionReader(problems);
  }

  Round read(Note note) {
    questions.startRound();
    List<Group> groups = new ArrayList<>();
    List<Section> review = new ArrayList<>();
    Body intro = note.sections().getFirst().body();
    for (Section section : note.sections()) {
      Optional<Group> group = group(section);
      if (group.isPresent()) {
        groups.add(group.get());
      } else if (section.heading().isPresent()) {
        review.add(section);
      }
    }
    return new Round(
        note.path(),
        number(note),
        note.title(),
        text(note, "stage"),
        integer(note, "minutes"),
        text(note, "result"),
        intro,
        groups,
        review);
  }

  /** The section's questions; empty for a section that holds no task item. */
  private Optional<Group> group(Section section) {
    if (section.items().stream().noneMatch(item -> item.checked().isPresent())) {
      section.items().forEach(item -> reportLost(item, hasMarkers(item)));
      return Optional.empty();
    }
    String title = section.heading().map(Heading::title).orElse("");
    List<Question> list = new ArrayList<>();
    for (Item item : section.items()) {
      if (item.checked().isPresent()) {
        list.add(questions.read(item, Tags.in(title)));
      } else {
        reportLost(item, !item.children().isEmpty());
      }
    }
    return Optional.of(
        new Group(
            section.heading().map(RoundReader::untagged), Tags.in(title), rest(section), list));
  }

  /**
   * An item of the top level without a box stays text; a follow-up, step or key point there belongs
   * to no question, and what looks like a question was meant as one.
   *
   * @param asking whether what stands under it makes it look like a question
   */
  private void reportLost(Item item, boolean asking) {
    if (Marker.of(item.text()).isPresent()) {
      problems.add(
          Problem.of(
                  Code.QUESTION_PLACE,
                  item.at(),
                  "\"" + item.text() + "\" stands under no question")
              .withHint("indent it under a question that begins with \"- [ ]\""));
    } else if (asking || item.comment().filter(ID.asPredicate()).isPresent()) {
      problems.add(
          Problem.of(
                  Code.QUESTION_PLACE,
                  item.at(),
                  "\"" + item.text() + "\" looks like a question, but has no box: it stays text")
              .withHint("did you forget \"[ ]\"? a question begins with \"- [ ]\""));
    }
  }

  private static boolean hasMarkers(Item item) {
    return item.children().stream()
        .anyMatch(child -> Marker.of(child.text()).isPresent() || hasMarkers(child));
  }

  private static Heading untagged(Heading heading) {
    return new Heading(
        heading.level(),
        Tags.strip(heading.title()),
        heading.anchor(),
        heading.comment(),
        heading.at());
  }

  /**
   * What stands beside the questions or boxes, without the heading's element, which opens the body.
   */
  static Body rest(Section section) {
    if (section.heading().isEmpty()) {
      // a round's lead is its introduction, whether it holds questions or not
      return Body.EMPTY;
    }
    List<Fragment> fragments = section.body().fragments();
    String close = "</h" + section.heading().get().level() + ">";
    for (int i = 0; i < fragments.size(); i++) {
      if (fragments.get(i) instanceof Fragment.Markup markup && markup.html().contains(close)) {
        int end = markup.html().indexOf(close) + close.length();
        List<Fragment> rest = new ArrayList<>();
        rest.add(new Fragment.Markup(markup.html().substring(end)));
        rest.addAll(fragments.subList(i + 1, fragments.size()));
        boolean blank =
            rest.stream().allMatch(f -> f instanceof Fragment.Markup m && m.html().isBlank());
        return blank ? Body.EMPTY : new Body(rest);
      }
    }
    return section.body();
  }

  /** {@code round} of the front matter, else the first number in the file's name, else 1. */
  private static int number(Note note) {
    OptionalInt given = integer(note, "round");
    if (given.isPresent()) {
      return given.getAsInt();
    }
    Matcher matcher = NUMBER.matcher(note.path().stem());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
  }

  private static Optional<String> text(Note note, String key) {
    return Optional.ofNullable(note.meta().other().get(key)).map(Object::toString);
  }

  private static OptionalInt integer(Note note, String key) {
    Object value = note.meta().other().get(key);
    return value instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
  }
}
