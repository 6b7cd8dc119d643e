package dev.zhuji.model;

/** How well an answer went: 不会, 模糊, 会. */
public enum Rating {
  FAILED,
  VAGUE,
  KNOWN
}
