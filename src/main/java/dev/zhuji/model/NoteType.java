package dev.zhuji.model;

/** What a Markdown file is: front matter's {@code type}. */
public enum NoteType {
  NOTE,
  /** One interview round: a checklist of questions. */
  ROUND,
  /** An ordered way of working, such as the stages of a system design, that questions point to. */
  PROCEDURE
}
