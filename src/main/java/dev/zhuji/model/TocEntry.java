package dev.zhuji.model;

/**
 * A line of a page's table of contents.
 *
 * @param level 2 for the outermost headings of the page
 */
public record TocEntry(int level, String title, String anchor) {}
