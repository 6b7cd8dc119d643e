package dev.zhuji.build;

import dev.zhuji.model.QuestionId;
import java.nio.file.Path;
import java.util.List;

/**
 * What the list of the questions' ids should say.
 *
 * @param text what it should say
 * @param stale whether it says something else
 * @param added the ids that it does not list yet
 * @param kept the ids that nothing has any more and that a question with a new id seems to have
 *     been
 * @param dropped the ids that it lists and that nothing has any more
 */
public record Locked(
    Path file,
    String text,
    boolean stale,
    List<QuestionId> added,
    List<QuestionId> kept,
    List<QuestionId> dropped) {

  public Locked {
    added = List.copyOf(added);
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }
}
