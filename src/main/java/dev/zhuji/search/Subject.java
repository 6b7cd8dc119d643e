package dev.zhuji.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a heading or a question is about, the words aside that only ask: {@code 什么是分布式锁？} and {@code
 * 分布式锁} are about the same.
 *
 * @param pieces words, and what is left of runs of Chinese characters; sorted, none twice
 */
record Subject(List<String> pieces) {

  Subject {
    pieces = List.copyOf(pieces);
  }

  static Subject of(String text) {
    return of(QueryToken.of(text), Language.OWN);
  }

  static Subject of(List<QueryToken> tokens, Language language) {
    TreeSet<String> pieces = new TreeSet<>(CodePoints.ORDER);
    StringBuilder run = new StringBuilder();
    for (QueryToken token : tokens) {
      String term = token.term();
      switch (token.kind()) {
        case PAIR -> run.appendCodePoint(term.codePointAt(0));
        case LAST, LONE -> {
          pieces.addAll(pieces(run + term, language));
          run.setLength(0);
        }
        case WORD -> pieces.add(term);
        case PART -> throw new IllegalArgumentException("a part is no token of its own: " + term);
      }
    }
    pieces.remove("");
    return new Subject(List.copyOf(pieces));
  }

  private static List<String> pieces(String run, Language language) {
    String rest = run;
    for (String phrase : language.questions()) {
      rest = rest.replace(phrase, " ");
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == ' ' || language.particles().indexOf(c) >= 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
      } else {
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** Whether a term of the index is one of {@link #term}. */
  static boolean isTerm(String term) {
    return term.indexOf(' ') > 0;
  }

  /** How much there is: characters, and words of other scripts. */
  int size() {
    int size = 0;
    for (String piece : pieces) {
      boolean pairs = Characters.type(piece.codePointAt(0)) == Characters.PAIR;
      size += pairs ? piece.length() : 1;
    }
    return size;
  }

  /**
   * The term of passages whose heading is about this and nothing else, which no text has: it stands
   * in the index right behind a term that the question has too.
   */
  Optional<String> term() {
    if (pieces.isEmpty()) {
      return Optional.empty();
    }
    String first = pieces.getFirst();
    boolean pairs = Characters.type(first.codePointAt(0)) == Characters.PAIR;
    String near =
        pairs && first.codePointCount(0, first.length()) > 1
            ? first.substring(0, first.offsetByCodePoints(0, 2))
            : first;
    int hash = Printable.hash(String.join(" ", pieces));
    return Optional.of(near + ' ' + Integer.toUnsignedString(hash, 36));
  }
}
