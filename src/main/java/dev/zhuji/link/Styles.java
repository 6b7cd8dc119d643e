package dev.zhuji.link;

import dev.zhuji.diagnostic.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Learns how a knowledge base writes its paths. Some tools start every path at the top of the
 * content folder (docsify), some write only a file's name (Obsidian). Where most links do so it is
 * no mistake; where the others start at the file, as Markdown does, it is.
 */
final class Styles {

  /** So few links that are not relative are slips, not a style. */
  private static final int FEW = 5;

  private final Map<Found.Slip, List<Problem>> slips = new EnumMap<>(Found.Slip.class);
  private int relative;

  /** A link that only its own folder explains. */
  void countRelative() {
    relative++;
  }

  /** A link found in another way, with what is to be said if that is not the style. */
  void count(Found.Slip slip, Problem problem) {
    slips.computeIfAbsent(slip, key -> new ArrayList<>()).add(problem);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (List<Problem> ofOneStyle : slips.values()) {
      if (ofOneStyle.size() < FEW || ofOneStyle.size() <= relative) {
        problems.addAll(ofOneStyle);
      }
    }
    return problems;
  }
}
