package dev.zhuji.model;

/** The site as a drawing, and the same as a list. */
public record GraphPage(OutputPath path, Frame frame, SiteGraph graph) implements Page {}
