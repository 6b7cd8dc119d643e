package dev.zhuji.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Records as they are where an author says next to nothing. */
public final class Defaults {

  private Defaults() {}

  public static Meta meta(NoteType type, String... tags) {
    return new Meta(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(tags),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        true,
        type,
        Map.of());
  }

  /**
   * @param publish what a note is that does not say whether it is published
   */
  public static Settings settings(boolean publish, String... exclude) {
    return new Settings(
        Optional.empty(),
        "t",
        Optional.empty(),
        Optional.empty(),
        "zh-CN",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        List.of(exclude),
        true,
        true,
        true,
        false,
        false,
        publish);
  }
}
