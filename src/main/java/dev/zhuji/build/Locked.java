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
 * @param dropped the ids that it lists and that nothing has any more
 */
public record Locked(
    Path file, String text, boolean stale, List<QuestionId> added, List<QuestionId> dropped) {

  public Locked {
    added = List.copyOf(added);
    dropped = List.copyOf(dropped);
  }
}
