package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;

/**
 * A heading that opens a section.
 *
 * @param level 1 to 6
 * @param title plain text
 * @param anchor its id, unique within the note
 */
public record Heading(int level, String title, String anchor, Position at) {}
