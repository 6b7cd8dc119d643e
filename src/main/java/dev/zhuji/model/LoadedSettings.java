package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/** The settings as far as they could be read, and what was wrong with the rest. */
public record LoadedSettings(Settings settings, List<Problem> problems) {

  public LoadedSettings {
    problems = List.copyOf(problems);
  }
}
