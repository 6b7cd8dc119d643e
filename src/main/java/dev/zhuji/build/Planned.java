package dev.zhuji.build;

import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Settings;
import dev.zhuji.model.Site;
import java.util.List;

/** What {@link Build#plan} comes to. */
public sealed interface Planned {

  /** The rounds of a site, with what answers their questions. */
  record Rounds(Settings settings, Site site, Plan plan) implements Planned {}

  /**
   * The settings could not be understood.
   *
   * @param problems of the settings
   */
  record Refused(List<Problem> problems) implements Planned {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
