package dev.zhuji.rounds;

import dev.zhuji.model.Plan;
import dev.zhuji.model.Site;

/** Reads the rounds and procedures out of their notes. */
public final class Planner {

  private Planner() {}

  public static Plan plan(Site site) {
    throw new UnsupportedOperationException();
  }
}
