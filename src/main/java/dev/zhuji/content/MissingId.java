package dev.zhuji.content;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** Notices that readers' progress has no name of its own: only questions have any. */
public final class MissingId {

  private MissingId() {}

  /**
   * @param file where the settings are, or would be
   */
  public static Optional<Problem> problem(Path file, Settings settings, Plan plan) {
    boolean kept =
        settings.study() && plan.rounds().stream().anyMatch(round -> !round.questions().isEmpty());
    if (!kept || settings.id().isPresent()) {
      return Optional.empty();
    }
    String name = FileNames.of(file);
    String message = "the site has no id: progress kept in a browser has no name of its own";
    return Optional.of(
        Problem.of(Code.SETTINGS_ID, Position.of(name), message)
            .withHint("write id: and 16 random characters of a-z and 2-7 into " + name));
  }
}
