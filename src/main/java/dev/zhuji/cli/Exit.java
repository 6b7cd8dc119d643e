package dev.zhuji.cli;

/** What a run ends with. */
enum Exit {
  CLEAN,
  PROBLEMS,
  USAGE,
  INTERNAL;

  int code() {
    return ordinal();
  }
}
