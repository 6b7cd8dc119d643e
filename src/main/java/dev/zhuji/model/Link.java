package dev.zhuji.model;

import dev.zhuji.diagnostic.Position;

/**
 * A link, image or embed as written.
 *
 * @param context the sentence around it, for the backlinks of its target
 * @param at where it stands; {@code at.path()} is the file whose folder relative paths start from
 */
public record Link(Target target, Use use, Quote context, Position at) {

  /** What the author does with the target. */
  public enum Use {
    /** A reader may follow it. */
    LINK,
    /** An image shown in place. */
    IMAGE,
    /** Another note, or a part of one, shown in place. */
    EMBED
  }

  /** The file in which the link was written, which differs from the note's for included text. */
  public SourcePath source() {
    return new SourcePath(at.path());
  }
}
