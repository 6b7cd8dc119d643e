package dev.zhuji.build;

import java.util.Locale;

/**
 * The steps of a build, in the order in which they begin; {@link #INDEX} goes on beside the two
 * after it, {@link #WRITE} is for whoever writes the result.
 */
public enum Stage {
  SETTINGS,
  READ,
  PARSE,
  LINK,
  PLAN,
  INDEX,
  COMPOSE,
  ASSETS,
  RENDER,
  WRITE;

  /** The verb, as messages and documents use it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
