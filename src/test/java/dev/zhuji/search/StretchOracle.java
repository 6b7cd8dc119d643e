package dev.zhuji.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well stretches could be answered at best: by somebody who has read every note, finds each
 * occurrence, and knows how the questions were drawn. Several sections have the same stretch, and
 * nothing in the question tells them apart.
 */
final class StretchOracle {

  private static final Pattern RUN = Pattern.compile("[\\u4e00-\\u9fff]{4,}");

  private final List<Passage> passages;

  StretchOracle(List<Passage> passages) {
    this.passages = passages;
  }

  /** The reciprocal rank that a question gives on average when sections come in the best order. */
  double expected(String stretch) {
    Map<String, Double> chances = new HashMap<>();
    for (Passage passage : passages) {
      if (passage.text().contains(stretch) && !passage.heading().contains(stretch)) {
        double chance = chance(passage.text(), stretch);
        chances.merge(passage.page() + "#" + passage.anchor(), chance, Double::sum);
      }
    }
    List<Double> best = new ArrayList<>(chances.values());
    best.sort(Comparator.reverseOrder());
    double all = best.stream().mapToDouble(chance -> chance).sum();
    double expected = 0;
    for (int i = 0; i < Math.min(Judge.TOP, best.size()); i++) {
      expected += best.get(i) / all / (i + 1);
    }
    return expected;
  }

  /** How probable it is that {@link Questions#stretches} draws the stretch from a text. */
  private static double chance(String text, String stretch) {
    List<String> runs = RUN.matcher(text).results().map(MatchResult::group).toList();
    double chance = 0;
    for (String run : runs) {
      int places = run.length() - stretch.length() + 1;
      for (int at = run.indexOf(stretch); at >= 0; at = run.indexOf(stretch, at + 1)) {
        chance += 1.0 / places / runs.size();
      }
    }
    return chance;
  }
}
