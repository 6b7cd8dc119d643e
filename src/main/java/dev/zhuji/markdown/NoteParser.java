package dev.zhuji.markdown;

import dev.zhuji.model.Note;
import dev.zhuji.model.Source;

/** Parses notes; one instance serves all threads. */
public final class NoteParser {

  /** Never throws for what a note holds, and returns within the deadline. */
  public Note parse(Source source) {
    throw new UnsupportedOperationException();
  }
}
