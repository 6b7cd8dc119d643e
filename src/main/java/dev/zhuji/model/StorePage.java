package dev.zhuji.model;

/** The file whose storage all pages share when a site is opened from a disk; nobody looks at it. */
public record StorePage(OutputPath path, Frame frame) implements Page {}
