package dev.zhuji.model;

/** Something in a body that needs a script of its own in the page. */
public enum Feature {
  MATH,
  MERMAID
}
