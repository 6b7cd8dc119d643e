package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Body;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.QuestionIds;
import dev.zhuji.model.QuestionKind;
import dev.zhuji.model.Rating;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Turns a task item with its nested list into a question. */
final class QuestionReader {

  private static final List<String> KEYS =
      List.of("q", "was", "kind", "min", "freq", "self", "proc", "alias");
  private static final Map<String, Rating> RATINGS =
      Map.of("不会", Rating.FAILED, "模糊", Rating.VAGUE, "会", Rating.KNOWN);
  private static final Map<String, Integer> FREQUENCIES = Map.of("低", 1, "中", 2, "高", 3);

  private final List<Problem> problems;

  /** Where each id of the current round was first used. */
  private final Map<QuestionId, Item> ids = new HashMap<>();

  QuestionReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The same question may come back in another round under the same id, but not in one. */
  void startRound() {
    ids.clear();
  }

  Question read(Item item, List<String> groupTags) {
    Map<String, String> keys = keys(item);
    Wording wording = wording(item, Tags.strip(item.text()), item.label());
    String text = wording.text();
    QuestionId id = id(keys, "", text, item);
    Nested nested = new Nested(this, problems, id.value());
    nested.addAll(item.children());
    QuestionKind kind = kind(keys, item);
    if (kind == QuestionKind.DEBUG && nested.aids().steps().isEmpty()) {
      problems.add(
          Problem.of(Code.QUESTION_STEPS, item.at(), "a question of kind debug has no steps")
              .withHint("add \"- 步骤：\" with a numbered list under it"));
    }
    return new Question(
        id,
        was(keys, item),
        kind,
        text,
        aliases(keys),
        wording.label(),
        item.links(),
        nested.aids(),
        item.detail(),
        nested.followUps(),
        tags(groupTags, item.text()),
        minutes(keys, item),
        frequency(keys, item),
        self(keys, nested, item),
        Optional.ofNullable(keys.get("proc")),
        item.at());
  }

  FollowUp followUp(Item item, String parent) {
    Map<String, String> keys = keys(item);
    Body unmarked = Labels.without(Marker.FOLLOW_UP, item.label());
    Wording wording = wording(item, Tags.strip(Marker.FOLLOW_UP.strip(item.text())), unmarked);
    String text = wording.text();
    QuestionId id = id(keys, parent, text, item);
    Nested nested = new Nested(this, problems, id.value());
    nested.addAll(item.children());
    return new FollowUp(
        id,
        was(keys, item),
        keys.containsKey("q") || item.checked().isPresent(),
        text,
        aliases(keys),
        wording.label(),
        item.links(),
        nested.aids(),
        item.detail(),
        self(keys, nested, item),
        nested.followUps(),
        item.at());
  }

  /** What a question asks, as plain text and as HTML. */
  private record Wording(String text, Body label) {}

  /** A question that is only a link asks in the link's words. */
  private Wording wording(Item item, String text, Body label) {
    if (!text.isEmpty()) {
      return new Wording(text, label);
    }
    String words = item.links().isEmpty() ? "" : item.links().getFirst().words();
    if (words.isEmpty()) {
      problems.add(
          Problem.of(Code.QUESTION_VALUE, item.at(), "a question without words")
              .withHint("write what is asked before the link or comment"));
    }
    return new Wording(words, Labels.plain(words));
  }

  /** The rating that a word names, or a problem. */
  Optional<Rating> rating(String word, Item item) {
    Rating rating = RATINGS.get(word);
    if (rating == null) {
      problems.add(value("self", word, item, "不会, 模糊, 会"));
    }
    return Optional.ofNullable(rating);
  }

  private Map<String, String> keys(Item item) {
    return Comment.read(item.comment(), item.at(), KEYS, problems);
  }

  private QuestionId id(Map<String, String> keys, String parent, String text, Item item) {
    String given = keys.get("q");
    if (given == null) {
      return free(QuestionIds.derive(parent, text), item);
    }
    if (!QuestionId.isValid(given)) {
      problems.add(value("q", given, item, "2 to 64 of a-z, 0-9 and -"));
      return free(QuestionIds.derive(parent, text), item);
    }
    QuestionId id = new QuestionId(given);
    Item first = ids.get(id);
    if (first != null) {
      problems.add(
          Problem.of(
                  Code.QUESTION_DUPLICATE,
                  item.at(),
                  "the id \"" + id + "\" belongs to another question of this round")
              .withHint("the first is at " + first.at()));
    }
    return free(id, item);
  }

  private QuestionId free(QuestionId id, Item item) {
    QuestionId candidate = id;
    for (int i = 2; ids.putIfAbsent(candidate, item) != null; i++) {
      String suffix = "-" + i;
      int room = Math.min(id.value().length(), QuestionId.MAX_LENGTH - suffix.length());
      candidate = new QuestionId(id.value().substring(0, room) + suffix);
    }
    return candidate;
  }

  private List<QuestionId> was(Map<String, String> keys, Item item) {
    List<QuestionId> list = new ArrayList<>();
    for (String old : keys.getOrDefault("was", "").split("[,，\\s]+")) {
      if (QuestionId.isValid(old)) {
        list.add(new QuestionId(old));
      } else if (!old.isEmpty()) {
        problems.add(value("was", old, item, "2 to 64 of a-z, 0-9 and -"));
      }
    }
    return list;
  }

  private static List<String> aliases(Map<String, String> keys) {
    return Arrays.stream(keys.getOrDefault("alias", "").split("[,，]"))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .distinct()
        .toList();
  }

  private QuestionKind kind(Map<String, String> keys, Item item) {
    String word = keys.getOrDefault("kind", "qa");
    for (QuestionKind kind : QuestionKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    String allowed =
        String.join(
            ", ",
            Arrays.stream(QuestionKind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList());
    problems.add(value("kind", word, item, allowed));
    return QuestionKind.QA;
  }

  private OptionalInt minutes(Map<String, String> keys, Item item) {
    String text = keys.get("min");
    if (text == null) {
      return OptionalInt.empty();
    }
    if (text.matches("[1-9]\\d{0,2}")) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    problems.add(value("min", text, item, "a number of minutes from 1 to 999"));
    return OptionalInt.empty();
  }

  private OptionalInt frequency(Map<String, String> keys, Item item) {
    String word = keys.get("freq");
    if (word == null) {
      return OptionalInt.empty();
    }
    Integer value = FREQUENCIES.get(word);
    if (value == null) {
      problems.add(value("freq", word, item, "高, 中, 低"));
      return OptionalInt.empty();
    }
    return OptionalInt.of(value);
  }

  private Optional<Rating> self(Map<String, String> keys, Nested nested, Item item) {
    String word = keys.get("self");
    if (word != null) {
      return rating(word, item);
    }
    if (nested.self().isPresent()) {
      return nested.self();
    }
    return item.checked().filter(checked -> checked).map(checked -> Rating.KNOWN);
  }

  private static List<String> tags(List<String> groupTags, String text) {
    Set<String> all = new LinkedHashSet<>(groupTags);
    all.addAll(Tags.in(text));
    return List.copyOf(all);
  }

  private static Problem value(String key, String value, Item item, String allowed) {
    return Problem.of(
            Code.QUESTION_VALUE, item.at(), "\"" + value + "\" is no value of \"" + key + "\"")
        .withHint("allowed: " + allowed);
  }
}
