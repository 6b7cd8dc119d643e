package dev.zhuji.model;

/**
 * What a web server shows for an address that does not exist, at any depth: its URLs are absolute
 * when the settings say where the site is published.
 */
public record MissingPage(
    OutputPath path, Frame frame, PageLink home, PageLink search, PageLink all) implements Page {}
