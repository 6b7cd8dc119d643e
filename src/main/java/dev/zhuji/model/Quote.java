package dev.zhuji.model;

/**
 * A link's words in their sentence, plain text: {@code before + words + after} is at most 160
 * characters, cut at the far ends.
 */
public record Quote(String before, String words, String after) {}
