package dev.zhuji.search;

import java.util.ArrayList;
import java.util.List;

/** Finds the quoted phrases of a question. */
final class Quotes {

  private static final String OPEN = "\"“「『";
  private static final String CLOSE = "\"”」』";

  private Quotes() {}

  /** A quotation mark without its other half is nothing. */
  static List<Ask.Phrase> of(String question) {
    List<Ask.Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < question.length(); i++) {
      int mark = OPEN.indexOf(question.charAt(i));
      int end = mark < 0 ? -1 : question.indexOf(CLOSE.charAt(mark), i + 1);
      if (end > 0) {
        phrase(question.substring(i + 1, end), phrases);
        i = end;
      }
    }
    return phrases;
  }

  private static void phrase(String text, List<Ask.Phrase> phrases) {
    List<QueryToken> tokens = new ArrayList<>(QueryToken.of(text));
    tokens.removeIf(token -> token.term().isEmpty());
    if (!tokens.isEmpty() && tokens.getLast().kind() == SearchTokenizer.Kind.LAST) {
      tokens.removeLast();
    }
    if (!tokens.isEmpty()) {
      int first = tokens.getFirst().position();
      phrases.add(
          new Ask.Phrase(
              tokens.stream().map(QueryToken::term).toList(),
              tokens.stream().map(token -> token.position() - first).toList(),
              tokens.getLast().kind() == SearchTokenizer.Kind.LONE));
    }
  }
}
