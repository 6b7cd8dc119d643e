package dev.zhuji.link;

import dev.zhuji.model.Item;
import dev.zhuji.model.Note;
import dev.zhuji.model.NoteType;
import dev.zhuji.model.QuestionId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The ids that the page of a round has for its questions: {@code q-goroutine}. */
final class Questions {

  private final Set<String> anchors = new TreeSet<>();

  private Questions() {}

  /** Of all items, follow-ups included, whose comment says {@code q: goroutine}. */
  static Set<String> anchors(Note note) {
    Questions questions = new Questions();
    if (note.meta().type() == NoteType.ROUND) {
      note.sections().forEach(section -> questions.add(section.items()));
    }
    return questions.anchors;
  }

  private void add(List<Item> items) {
    for (Item item : items) {
      item.comment().ifPresent(this::add);
      add(item.children());
    }
  }

  private void add(String comment) {
    for (String entry : comment.replace('；', ';').replace('：', ':').split(";")) {
      int colon = entry.indexOf(':');
      boolean id = colon > 0 && entry.substring(0, colon).strip().equalsIgnoreCase("q");
      String value = entry.substring(colon + 1).strip();
      if (id && QuestionId.isValid(value)) {
        anchors.add("q-" + value);
      }
    }
  }
}
