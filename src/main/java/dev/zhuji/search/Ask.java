package dev.zhuji.search;

import java.util.List;
import java.util.Optional;

/**
 * A question, planned: what is scored, what is required.
 *
 * @param units what is scored, none twice
 * @param phrases what must stand in the text as quoted
 * @param heading the score of a passage whose heading has every strong unit
 * @param subject the term of passages whose heading says just what is asked
 * @param exactly their score
 * @param remembered the run of Chinese characters that a question is, if it is nothing else: it may
 *     be text as the reader remembers it
 * @param verbatim what the passage gets of whose text it is the greatest {@link Share}
 * @param meant what stands in the place of words that no passage holds
 */
record Ask(
    List<Unit> units,
    List<Phrase> phrases,
    float heading,
    Optional<String> subject,
    float exactly,
    Optional<String> remembered,
    float verbatim,
    List<Answer.Meant> meant) {

  /**
   * A word of the question.
   *
   * @param strong whether it is more than a question word
   */
  record Unit(Node node, boolean strong) {}

  /** What a passage may hold. */
  sealed interface Node {

    /** A term. */
    record Term(String text, float boost) implements Node {}

    /** Several terms that count as one. */
    record Group(List<String> terms, float boost) implements Node {
      public Group {
        terms = List.copyOf(terms);
      }
    }

    /** Terms that are all required; the score is their sum at {@link #BOOST}. */
    record All(List<String> terms) implements Node {

      /** Not 1, so that Lucene keeps the sum apart and rounds it as the browser does. */
      static final float BOOST = 0.75f;

      public All {
        terms = List.copyOf(terms);
      }
    }

    /** The best of several; at least two. */
    record Best(List<Node> nodes) implements Node {
      public Best {
        nodes = List.copyOf(nodes);
      }
    }

    /** Some terms, at least one, as one node. */
    static Node group(List<String> terms, float boost) {
      return terms.size() == 1 ? new Term(terms.getFirst(), boost) : new Group(terms, boost);
    }

    /** The best of some nodes, at least one. */
    static Node best(List<Node> nodes) {
      return nodes.size() == 1 ? nodes.getFirst() : new Best(nodes);
    }
  }

  /**
   * Terms at fixed distances.
   *
   * @param open whether the last term is only the beginning of one
   */
  record Phrase(List<String> terms, List<Integer> positions, boolean open) {
    Phrase {
      terms = List.copyOf(terms);
      positions = List.copyOf(positions);
    }
  }

  Ask {
    units = List.copyOf(units);
    phrases = List.copyOf(phrases);
    meant = List.copyOf(meant);
  }

  List<Node> strong() {
    return units.stream().filter(Unit::strong).map(Unit::node).toList();
  }
}
