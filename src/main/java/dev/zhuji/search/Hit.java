package dev.zhuji.search;

import dev.zhuji.model.OutputPath;
import java.util.List;
import java.util.Optional;

/**
 * A passage that answers a question.
 *
 * @param number the passage's number in the files of the browser
 * @param question whether it is a question of a round
 */
public record Hit(
    int number,
    float score,
    OutputPath page,
    Optional<String> anchor,
    String title,
    List<String> trail,
    String heading,
    boolean question) {

  public Hit {
    trail = List.copyOf(trail);
  }
}
