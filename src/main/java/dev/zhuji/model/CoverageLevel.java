package dev.zhuji.model;

/** How well notes answer a question, the worst first: 缺失, 薄, 浅, 好. */
public enum CoverageLevel {
  MISSING,
  THIN,
  SHALLOW,
  GOOD
}
