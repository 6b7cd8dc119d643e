package dev.zhuji.diagnostic;

import java.util.Locale;

/** How bad a problem is; only {@link #ERROR} fails a build that is not strict. */
public enum Severity {
  HINT,
  WARNING,
  ERROR;

  /** The word in a message: {@code hint}, {@code warning}, {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
