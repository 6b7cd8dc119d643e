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

  boolean isPair() {
    return kind == SearchTokenizer.Kind.PAIR;
  }
}
