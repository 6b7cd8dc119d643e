package dev.zhuji.rounds;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.rounds.LockReader.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the ids that questions had when they were last written down and that nothing has now. */
public final class LostIds {

  private static final int NAMED = 3;

  /** So many at once are no slip of the pen, and looking for each would take its time. */
  private static final int LOOKED_FOR = 200;

  /** A question or follow-up that an id may have moved to. */
  private record Asked(Likeness wording, Position at) {}

  private final Set<QuestionId> present = new HashSet<>();
  private final Set<QuestionId> locked;
  private final List<Asked> fresh = new ArrayList<>();

  private LostIds(Set<QuestionId> locked) {
    this.locked = locked;
  }

  /**
   * @param lock the text of {@code questions.lock}, empty where there is none
   */
  public static List<Problem> problems(String lock, Plan plan) {
    LockReader read = LockReader.read(lock);
    List<Problem> problems = new ArrayList<>(read.problem().stream().toList());
    Map<Entry, Optional<Asked>> lost = lost(read.entries(), plan);
    lost.forEach((entry, asked) -> asked.ifPresent(found -> problems.add(moved(entry, found))));
    gone(keys(lost, Optional::isEmpty)).ifPresent(problems::add);
    return problems;
  }

  /** The lost entries that a question with a new id seems to have been. */
  static List<Entry> moved(List<Entry> entries, Plan plan) {
    return keys(lost(entries, plan), Optional::isPresent);
  }

  private static List<Entry> keys(
      Map<Entry, Optional<Asked>> lost, Predicate<Optional<Asked>> wanted) {
    return lost.entrySet().stream()
        .filter(one -> wanted.test(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** In the order of the entries, each with what it may have moved to. */
  private static Map<Entry, Optional<Asked>> lost(List<Entry> entries, Plan plan) {
    LostIds ids = new LostIds(entries.stream().map(Entry::id).collect(Collectors.toSet()));
    plan.rounds().stream()
        .flatMap(round -> round.questions().stream())
        .forEach(question -> ids.meet(question));
    List<Entry> lost = entries.stream().filter(entry -> !ids.present.contains(entry.id())).toList();
    Map<Entry, Optional<Asked>> found = new LinkedHashMap<>();
    lost.forEach(
        entry -> found.put(entry, lost.size() > LOOKED_FOR ? Optional.empty() : ids.moved(entry)));
    return found;
  }

  private void meet(Question question) {
    meet(question.id(), question.was(), question.text(), question.at());
    question.followUps().forEach(this::meet);
  }

  private void meet(FollowUp followUp) {
    meet(followUp.id(), followUp.was(), followUp.text(), followUp.at());
    followUp.followUps().forEach(this::meet);
  }

  private void meet(QuestionId id, List<QuestionId> was, String text, Position at) {
    present.add(id);
    present.addAll(was);
    if (!locked.contains(id)) {
      fresh.add(new Asked(new Likeness(text), at));
    }
  }

  /** Of those whose id is new, the one that asks most nearly the same. */
  private Optional<Asked> moved(Entry entry) {
    Likeness wording = new Likeness(entry.text());
    Optional<Asked> best = Optional.empty();
    double most = Likeness.ENOUGH;
    for (Asked asked : fresh) {
      double like = wording.to(asked.wording);
      if (best.isEmpty() ? like >= most : like > most) {
        best = Optional.of(asked);
        most = like;
      }
    }
    return best;
  }

  private static Problem moved(Entry entry, Asked asked) {
    return Problem.of(
            Code.QUESTION_LOST,
            asked.at,
            "no question has the id \"%s\" any more; readers' ratings of \"%s\" would be lost"
                .formatted(entry.id(), entry.text()))
        .withHint(
            "if this is the same question, write \"was: %s\" into its comment; if that one is gone on purpose, delete its line from %s"
                .formatted(entry.id(), QuestionLock.FILE));
  }

  private static Optional<Problem> gone(List<Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    String ids =
        entries.stream()
            .limit(NAMED)
            .map(entry -> "\"" + entry.id() + "\"")
            .collect(Collectors.joining(", "));
    int others = entries.size() - NAMED;
    String message =
        "no question has %s %s%s any more; readers' ratings would be lost"
            .formatted(
                entries.size() == 1 ? "the id" : "the ids",
                ids,
                others > 0 ? " and " + others + " others" : "");
    return Optional.of(
        Problem.of(
                Code.QUESTION_LOST,
                new Position(QuestionLock.FILE, entries.getFirst().line(), 0),
                message)
            .withHint(
                "write \"was: %s\" into the comment of the question that it became; \"zhuji ids --write\" drops what is gone on purpose"
                    .formatted(entries.getFirst().id())));
  }
}
