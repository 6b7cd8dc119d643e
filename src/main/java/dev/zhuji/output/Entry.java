package dev.zhuji.output;

import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;

/** A file of the site and what is to be done about its place. */
record Entry(OutputFile file, String hash, Fate fate) {

  enum Fate {
    /** Nothing stands there, or an older file of ours. */
    WRITE,
    /** The right bytes, written by an earlier build. */
    KEEP,
    /** The right bytes, put there by somebody else: theirs. */
    LEAVE,
    /** Something that may be stale, and then goes, stands in the way. */
    WAIT,
    /** Somebody else's file, folder or link stands there. */
    REFUSE
  }

  OutputPath path() {
    return file.path();
  }

  boolean isOurs() {
    return switch (fate) {
      case WRITE, KEEP, WAIT -> true;
      case LEAVE, REFUSE -> false;
    };
  }

  boolean is(Fate wanted) {
    return fate == wanted;
  }
}
