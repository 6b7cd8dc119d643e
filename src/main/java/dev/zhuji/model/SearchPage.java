package dev.zhuji.model;

/** The search as a page of its own, filled in by its script. */
public record SearchPage(OutputPath path, Frame frame) implements Page {}
