package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import dev.zhuji.search.Ask.Unit;
import java.util.List;

/** How rare it is what a question looks for: what a constant score has to be measured by. */
record Rarity(Lexicon lexicon) {

  /** The sum over the strong units. */
  double of(List<Unit> units) {
    double sum = 0;
    for (Unit unit : units) {
      if (unit.strong()) {
        sum += of(unit.node());
      }
    }
    return sum;
  }

  private double of(Node node) {
    return switch (node) {
      case Node.Term term -> idf(lexicon.documents(term.text())) * term.boost();
      case Node.Group group ->
          idf(group.terms().stream().mapToInt(lexicon::documents).max().orElse(0)) * group.boost();
      case Node.All all ->
          all.terms().stream().mapToDouble(term -> idf(lexicon.documents(term))).sum()
              * Node.All.BOOST;
      case Node.Best best -> best.nodes().stream().mapToDouble(this::of).max().orElse(0);
    };
  }

  private double idf(int documents) {
    return (float) Math.log(1 + (lexicon.documents() - documents + 0.5) / (documents + 0.5));
  }
}
