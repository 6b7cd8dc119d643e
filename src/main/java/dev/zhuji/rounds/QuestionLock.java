package dev.zhuji.rounds;

import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.rounds.LockReader.Entry;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ids under which readers may keep ratings: of questions, of follow-ups that are cards, and
 * those that either had before. {@code zhuji ids --write} notes them down beside the notes.
 *
 * @param texts what is asked under each id
 * @param kept ids that nothing has any more, but that a question with a new id seems to have been:
 *     they stay, so that a build goes on telling of them until the author decides
 */
public record QuestionLock(SortedMap<QuestionId, String> texts, List<QuestionId> kept) {

  /** What the file is called, in the content folder. */
  public static final String FILE = "questions.lock";

  private static final String HEAD =
      """
      # The ids of the questions, under which readers keep their ratings. Written by "zhuji ids --write";
      # an id that is listed here and that no question has any more is a problem of the next build.
      """;

  public QuestionLock {
    kept = List.copyOf(kept);
  }

  /**
   * The ids as they are now.
   *
   * @param older the text of the file, empty where there is none
   */
  public static QuestionLock of(Plan plan, String older) {
    SortedMap<QuestionId, String> texts = new TreeMap<>();
    plan.rounds().stream()
        .flatMap(round -> round.questions().stream())
        .forEach(question -> add(question, texts));
    List<Entry> moved = LostIds.moved(LockReader.read(older).entries(), plan);
    moved.forEach(entry -> texts.put(entry.id(), entry.text()));
    return new QuestionLock(texts, moved.stream().map(Entry::id).toList());
  }

  private static void add(Question question, SortedMap<QuestionId, String> texts) {
    add(question.id(), question.was(), question.text(), texts);
    question.followUps().forEach(followUp -> add(followUp, texts));
  }

  private static void add(FollowUp followUp, SortedMap<QuestionId, String> texts) {
    if (followUp.card()) {
      add(followUp.id(), followUp.was(), followUp.text(), texts);
    }
    followUp.followUps().forEach(below -> add(below, texts));
  }

  private static void add(
      QuestionId id, List<QuestionId> was, String text, SortedMap<QuestionId, String> texts) {
    String line = text.replaceAll("\\s+", " ").strip();
    texts.putIfAbsent(id, line);
    was.forEach(old -> texts.putIfAbsent(old, line));
  }

  /** The ids that are not in an older text of the file. */
  public List<QuestionId> since(String older) {
    Set<QuestionId> known =
        LockReader.read(older).entries().stream().map(Entry::id).collect(Collectors.toSet());
    return texts.keySet().stream().filter(id -> !known.contains(id)).toList();
  }

  /** The ids of an older text that nothing has any more. */
  public List<QuestionId> droppedFrom(String older) {
    return LockReader.read(older).entries().stream()
        .map(Entry::id)
        .filter(id -> !texts.containsKey(id))
        .toList();
  }

  /** The text of the file: a line for each id, in their order. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD);
    texts.forEach((id, asked) -> text.append((id + " " + asked).strip()).append('\n'));
    return text.toString();
  }
}
