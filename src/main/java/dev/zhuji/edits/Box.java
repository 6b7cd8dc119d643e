package dev.zhuji.edits;

import dev.zhuji.diagnostic.Position;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Section;
import dev.zhuji.model.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A question or follow-up with a box, as it stands in its file.
 *
 * @param was earlier ids
 * @param ticked whether it is {@code [x]}
 * @param stamped whether its file says its id
 */
public record Box(
    QuestionId id,
    List<QuestionId> was,
    String text,
    Position at,
    boolean ticked,
    boolean stamped) {

  private static final Pattern ID = Pattern.compile("(?i)(?:^|[;；])\\s*q\\s*[:：]");

  public Box {
    was = List.copyOf(was);
  }

  /** Every box of the rounds, in the order of the site's files. */
  public static List<Box> all(Site site, Plan plan) {
    Map<Position, Asked> asked = new HashMap<>();
    plan.rounds().stream()
        .flatMap(round -> round.questions().stream())
        .forEach(question -> keep(question, asked));
    List<Box> boxes = new ArrayList<>();
    for (Note note : site.notes()) {
      if (note.meta().type() == NoteType.ROUND) {
        note.sections().stream().map(Section::items).forEach(items -> add(items, asked, boxes));
      }
    }
    return boxes;
  }

  private record Asked(QuestionId id, List<QuestionId> was, String text) {}

  private static void keep(Question question, Map<Position, Asked> asked) {
    asked.put(question.at(), new Asked(question.id(), question.was(), question.text()));
    question.followUps().forEach(followUp -> keep(followUp, asked));
  }

  private static void keep(FollowUp followUp, Map<Position, Asked> asked) {
    asked.put(followUp.at(), new Asked(followUp.id(), followUp.was(), followUp.text()));
    followUp.followUps().forEach(below -> keep(below, asked));
  }

  private static void add(List<Item> items, Map<Position, Asked> asked, List<Box> boxes) {
    for (Item item : items) {
      if (item.checked().isPresent() && asked.containsKey(item.at())) {
        Asked found = Objects.requireNonNull(asked.get(item.at()));
        boolean stamped = item.comment().filter(comment -> ID.matcher(comment).find()).isPresent();
        boxes.add(
            new Box(found.id, found.was, found.text, item.at(), item.checked().get(), stamped));
      }
      add(item.children(), asked, boxes);
    }
  }
}
