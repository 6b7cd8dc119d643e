package dev.zhuji.model;

import java.util.Optional;

/** A link from one note to another that exists. */
public record Edge(SourcePath from, Link link, SourcePath to, Optional<String> anchor) {}
