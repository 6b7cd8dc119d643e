package dev.zhuji.model;

/** What a question asks for; {@code kind} of its comment, {@link #QA} when absent. */
public enum QuestionKind {
  QA,
  ALGO,
  PROJECT,
  DESIGN,
  DEBUG,
  BEHAVIOR
}
