package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Aids;
import dev.zhuji.model.Body;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands under one question. */
final class Nested {
  private final QuestionReader reader;
  private final List<Problem> problems;
  private final String id;
  private final List<Body> keyPoints = new ArrayList<>();
  private final List<Body> steps = new ArrayList<>();
  private final List<Body> pitfalls = new ArrayList<>();
  private final List<Body> hints = new ArrayList<>();
  private final List<FollowUp> followUps = new ArrayList<>();
  private Optional<Rating> self = Optional.empty();

  Nested(QuestionReader reader, List<Problem> problems, String id) {
    this.reader = reader;
    this.problems = problems;
    this.id = id;
  }

  Aids aids() {
    return new Aids(keyPoints, steps, pitfalls, hints);
  }

  List<FollowUp> followUps() {
    return followUps;
  }

  Optional<Rating> self() {
    return self;
  }

  void addAll(List<Item> items) {
    items.forEach(this::add);
  }

  private void add(Item item) {
    Optional<Marker> marker = Marker.of(item.text());
    if (!marker.equals(Optional.of(Marker.FOLLOW_UP))) {
      reportBelow(item);
    }
    Body whole = Labels.linked(item.label(), item.links());
    if (marker.isEmpty()) {
      // an unmarked item is still something to say: it is kept as a key point
      keyPoints.addAll(withChildren(whole, item));
      return;
    }
    Body label = Labels.without(marker.get(), whole);
    switch (marker.get()) {
      case FOLLOW_UP -> followUps.add(reader.followUp(item, id));
      case KEY_POINT -> keyPoints.addAll(points(label, item));
      case STEPS -> addSteps(label, item);
      case PITFALL -> pitfalls.addAll(points(label, item));
      case HINT -> hints.addAll(withChildren(label, item));
      case SELF -> {
        self = reader.rating(Marker.SELF.strip(item.text()).strip(), item);
        keyPoints.addAll(withChildren(Body.EMPTY, item));
      }
    }
  }

  /** A follow-up under a key point is nobody's: it stays as text. */
  private void reportBelow(Item item) {
    for (Item child : item.children()) {
      if (Marker.of(child.text()).equals(Optional.of(Marker.FOLLOW_UP))) {
        problems.add(
            Problem.of(
                    Code.QUESTION_PLACE,
                    child.at(),
                    "\"" + child.text() + "\" stands under no question: it stays text")
                .withHint("indent it under the question or under another 追问"));
      }
      reportBelow(child);
    }
  }

  /** {@code 要点：甲；乙} is two points; a nested list is one each. */
  private static List<Body> points(Body label, Item item) {
    List<Body> all = new ArrayList<>(Labels.split(label));
    addDetail(item.detail(), all);
    all.addAll(below(item));
    return all;
  }

  private static List<Body> withChildren(Body label, Item item) {
    List<Body> all = words(label, item.detail());
    all.addAll(below(item));
    return all;
  }

  private static List<Body> below(Item item) {
    return item.children().stream()
        .flatMap(child -> withChildren(Labels.linked(child.label(), child.links()), child).stream())
        .toList();
  }

  /** Code, tables and paragraphs under an item belong to its last point. */
  private static void addDetail(Body detail, List<Body> points) {
    if (detail.isEmpty()) {
      return;
    }
    if (points.isEmpty()) {
      points.add(detail);
    } else {
      points.set(points.size() - 1, Labels.joined(points.getLast(), detail));
    }
  }

  private void addSteps(Body label, Item item) {
    boolean ordered =
        !item.children().isEmpty() && item.children().stream().allMatch(Item::ordered);
    if (!ordered) {
      problems.add(
          Problem.of(
                  Code.QUESTION_STEPS,
                  item.at(),
                  item.children().isEmpty() ? "no steps under 步骤" : "the steps are not numbered")
              .withHint("write the steps as a numbered list (1. 2. 3.) one level deeper"));
    }
    item.children().forEach(child -> steps.add(step(child)));
    if (item.children().isEmpty()) {
      steps.addAll(points(label, item));
    } else {
      keyPoints.addAll(words(label, item.detail()));
    }
  }

  /** A step or box with all that stands under it. */
  static Body step(Item item) {
    Body label = Labels.linked(item.label(), item.links());
    return Labels.joined(Labels.joined(label, item.detail()), Labels.listed(below(item)));
  }

  private static List<Body> words(Body label, Body detail) {
    List<Body> all = new ArrayList<>();
    if (!Labels.isBlank(label.fragments())) {
      all.add(label);
    }
    addDetail(detail, all);
    return all;
  }
}
