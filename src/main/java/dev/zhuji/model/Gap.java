package dev.zhuji.model;

/** Why a question is not well answered by notes. */
public enum Gap {
  /** No link, or only links that lead to no note. */
  NO_NOTE(CoverageLevel.MISSING),
  /** The note, or the section that the link names, says too little. */
  SHORT(CoverageLevel.THIN),
  /** The note has no h2. */
  NO_HEADING(CoverageLevel.THIN),
  /** The note calls itself a draft. */
  DRAFT(CoverageLevel.THIN),
  /** The note says 待补 or TODO. */
  UNFINISHED(CoverageLevel.THIN),
  /** Fewer than two levels of follow-ups. */
  FEW_FOLLOW_UPS(CoverageLevel.SHALLOW),
  /** A follow-up without a note, or with a thin one. */
  FOLLOW_UP(CoverageLevel.SHALLOW),
  /** A question of finding a fault has no 步骤. */
  NO_STEPS(CoverageLevel.SHALLOW),
  /** A question of design names no procedure. */
  NO_PROCEDURE(CoverageLevel.SHALLOW);

  private final CoverageLevel level;

  Gap(CoverageLevel level) {
    this.level = level;
  }

  /** How bad it is. */
  public CoverageLevel level() {
    return level;
  }
}
