package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import dev.zhuji.search.Ask.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans a question, exactly as {@code theme/js/engine/40-planner.js} does.
 *
 * <p>Words are taken in order: a phrase of a question (什么是) counts a quarter, a member of a group
 * of synonyms stands for the group, a single Chinese character for every term that begins with it,
 * and a word that no passage holds for what {@link Guesser} takes it to be.
 */
final class Planner {

  /** A longer question is cut. */
  static final int LONGEST = 512;

  static final float QUESTION = 0.25f;
  static final float BEGINNING = 0.5f;
  static final float SYNONYM = 0.75f;

  /** Of a pair with a character that joins words, as in 锁的: less a word than the end of two. */
  static final float JOINT = 0.5f;

  private static final int MOST_BEGINNINGS = 16;
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int SHORTEST_BEGINNING = 3;

  private final Lexicon lexicon;
  private final Language language;
  private final Units units = new Units();
  private final Guesser guesser;
  private final SynonymFinder synonyms;

  private Planner(Lexicon lexicon, Language language) {
    this.lexicon = lexicon;
    this.language = language;
    this.guesser = new Guesser(lexicon);
    this.synonyms = new SynonymFinder(lexicon.synonyms(), units);
  }

  static Ask plan(String question, Lexicon lexicon, Language language) {
    String text = question.substring(0, Math.min(LONGEST, question.length()));
    return new Planner(lexicon, language).plan(text);
  }

  private Ask plan(String text) {
    List<QueryToken> tokens = QueryToken.of(text);
    List<QueryToken> whole = tokens.stream().filter(token -> !token.isLast()).toList();
    boolean[] asked = questions(whole);
    Optional<String> remembered =
        isRun(whole, asked) ? Optional.of(QueryToken.runs(text).getFirst()) : Optional.empty();
    words(whole, asked, remembered.isEmpty(), text.length());
    List<Unit> found = units.list();
    List<Ask.Phrase> phrases = Quotes.of(text);
    double rarity = new Rarity(lexicon).of(found);
    float times = phrases.isEmpty() ? 1 : Weights.QUOTED;
    return new Ask(
        found,
        phrases,
        (float) (Weights.IN_HEADING * rarity),
        Subject.of(tokens, language).term(),
        times * (float) (Weights.EXACTLY * rarity),
        remembered,
        times * (float) (Weights.REMEMBERED * rarity),
        guesser.meant());
  }

  /** Whether tokens are one run of three or more characters none of which only asks. */
  private static boolean isRun(List<QueryToken> tokens, boolean[] asked) {
    for (int i = 0; i < asked.length; i++) {
      QueryToken token = tokens.get(i);
      if (!token.isPair() || asked[i] || token.position() != tokens.getFirst().position() + i) {
        return false;
      }
    }
    return asked.length > 1;
  }

  /**
   * @param joints whether pairs with a character that joins words count less
   */
  private void words(List<QueryToken> tokens, boolean[] asked, boolean joints, int end) {
    for (int i = 0; i < tokens.size(); ) {
      int taken = synonyms.add(tokens, i);
      if (taken == 0) {
        taken = sounding(tokens, asked, i);
      }
      if (taken == 0) {
        QueryToken token = tokens.get(i);
        boolean last = i == tokens.size() - 1 && token.end() == end;
        if (token.isPair()) {
          pair(token.term(), asked[i], joints);
        } else {
          word(token, last, tokens.size() == 1);
        }
        taken = 1;
      }
      i += taken;
    }
  }

  /** Which tokens belong to a phrase of a question. */
  private boolean[] questions(List<QueryToken> tokens) {
    boolean[] asked = new boolean[tokens.size()];
    for (String phrase : language.questions()) {
      List<String> pairs = QueryToken.pairs(phrase);
      for (int i = 0; i < asked.length; i++) {
        if (QueryToken.match(tokens, i, pairs)) {
          for (int j = 0; j < pairs.size(); j++) {
            asked[i + j] = true;
          }
        }
      }
    }
    return asked;
  }

  /** Adds what sounds as the tokens here do, which no passage holds; tells how many they are. */
  private int sounding(List<QueryToken> tokens, boolean[] asked, int at) {
    int length = guesser.stretch(tokens, asked, at);
    if (length == 0) {
      return 0;
    }
    Optional<Node> guess = guesser.sounding(tokens.subList(at, at + length));
    guess.ifPresent(node -> units.add(node, true));
    return guess.isPresent() ? length : 0;
  }

  private void pair(String term, boolean asked, boolean joints) {
    boolean joint = joints && term.codePoints().anyMatch(c -> language.particles().indexOf(c) >= 0);
    units.add(new Node.Term(term, asked ? QUESTION : joint ? JOINT : 1), !asked);
  }

  private void word(QueryToken token, boolean last, boolean alone) {
    if (token.kind() == SearchTokenizer.Kind.LONE) {
      lone(token.term(), alone);
    } else {
      latin(token, last);
    }
  }

  private void lone(String character, boolean alone) {
    if (!alone && language.particles().contains(character)) {
      return;
    }
    List<String> terms = new ArrayList<>(lexicon.beginning(character, MOST_CHARACTERS));
    if (terms.isEmpty() || lexicon.documents(character) > 0) {
      terms.add(character);
    }
    units.add(Node.group(terms, 1), true);
  }

  private void latin(QueryToken token, boolean last) {
    String word = token.term();
    List<String> longer =
        last && word.length() >= SHORTEST_BEGINNING
            ? lexicon.beginning(word, MOST_BEGINNINGS)
            : List.of();
    if (!word.isEmpty() && lexicon.documents(word) > 0) {
      Node exact = new Node.Term(word, 1);
      List<Node> both =
          longer.isEmpty() ? List.of(exact) : List.of(exact, Node.group(longer, BEGINNING));
      units.add(Node.best(both), true);
    } else if (!longer.isEmpty()) {
      units.add(Node.group(longer, 1), true);
    } else {
      guesser.word(token).forEach(node -> units.add(node, true));
    }
  }
}
