package dev.zhuji.build;

import java.util.Locale;

/** The steps of a build, in order; {@link #WRITE} is for whoever writes the result. */
public enum Stage {
  SETTINGS,
  READ,
  PARSE,
  LINK,
  PLAN,
  COMPOSE,
  RENDER,
  INDEX,
  ASSETS,
  WRITE;

  /** The verb, as messages and documents use it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
