package dev.zhuji.search;

import java.util.Optional;

/** What a reader limits an answer to; what is absent limits nothing. */
public record Filter(
    Optional<Boolean> questions,
    Optional<String> round,
    Optional<String> topic,
    Optional<String> tag) {

  public static final Filter NONE =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
