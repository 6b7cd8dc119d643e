package dev.zhuji.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a question.
 *
 * @param term empty for a word too long to be a term
 * @param parts of a compound word
 * @param end where it ends in the text
 */
record QueryToken(
    SearchTokenizer.Kind kind, String term, List<String> parts, int position, int end) {

  /** In order; parts go with their word. */
  static List<QueryToken> of(String text) {
    List<QueryToken> tokens = new ArrayList<>();
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) -> {
          String term = new String(buffer, from, to - from);
          if (kind != SearchTokenizer.Kind.PART) {
            tokens.add(new QueryToken(kind, term, new ArrayList<>(), position, end));
            return;
          }
          if (tokens.isEmpty() || tokens.getLast().position() != position) {
            tokens.add(
                new QueryToken(SearchTokenizer.Kind.WORD, "", new ArrayList<>(), position, end));
          }
          tokens.getLast().parts().add(term);
        });
    return tokens;
  }

  /** The runs of Chinese characters of a text, folded. */
  static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    SearchTokenizer.tokenize(
        text,
        (kind, buffer, from, to, position, start, end) -> {
          switch (kind) {
            case PAIR -> run.appendCodePoint(Character.codePointAt(buffer, from));
            case LAST, LONE -> {
              runs.add(run.append(buffer, from, to - from).toString());
              run.setLength(0);
            }
            case WORD, PART -> {}
          }
        });
    return runs;
  }

  /** The pairs of a run of Chinese characters. */
  static List<String> pairs(String run) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.length(); i++) {
      pairs.add(run.substring(i, i + 2));
    }
    return pairs;
  }

  /** Whether terms stand in a list from a place on, one right after another. */
  static boolean match(List<QueryToken> tokens, int at, List<String> terms) {
    if (at + terms.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (!tokens.get(at + i).term().equals(terms.get(i))
          || tokens.get(at + i).position() != tokens.get(at).position() + i) {
        return false;
      }
    }
    return true;
  }

  boolean isPair() {
    return kind == SearchTokenizer.Kind.PAIR;
  }

  boolean isLast() {
    return kind == SearchTokenizer.Kind.LAST;
  }
}
