package dev.zhuji.search;

import dev.zhuji.search.Answer.Meant;
import dev.zhuji.search.Ask.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a word that no passage holds may have been meant to be. */
final class Guesser {

  private static final int LONGEST = 6;

  private final Lexicon lexicon;
  private final List<Meant> meant = new ArrayList<>();
  private boolean heard;

  Guesser(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What was guessed so far. */
  List<Meant> meant() {
    return meant;
  }

  /** A compound's parts, words of headings that are written so in pinyin, or the nearest words. */
  List<Node> word(QueryToken token) {
    String word = token.term();
    List<Node> parts =
        token.parts().stream()
            .distinct()
            .filter(part -> lexicon.documents(part) > 0)
            .<Node>map(part -> new Node.Term(part, 1))
            .toList();
    if (!parts.isEmpty() && parts.size() == Set.copyOf(token.parts()).size()) {
      return parts;
    }
    List<String> chinese = lexicon.syllables(word);
    if (!chinese.isEmpty()) {
      return List.of(transcribed(word, chinese));
    }
    List<String> spelled = lexicon.spelled(word);
    if (!spelled.isEmpty()) {
      meant.add(new Meant(word, spelled.getFirst()));
      return List.of(Node.group(spelled, 1));
    }
    List<String> initials = lexicon.initials(word);
    if (!initials.isEmpty()) {
      return List.of(transcribed(word, initials));
    }
    return parts.isEmpty() && !word.isEmpty() ? List.of(new Node.Term(word, 1)) : parts;
  }

  /**
   * How many tokens from one on are pairs of a run that no passage holds, so that a character of
   * them is probably wrong.
   */
  int stretch(List<QueryToken> tokens, boolean[] asked, int at) {
    int length = 0;
    while (!heard
        && at + length < tokens.size()
        && length < LONGEST - 1
        && tokens.get(at + length).isPair()
        && !asked[at + length]
        && tokens.get(at + length).position() == tokens.get(at).position() + length
        && lexicon.documents(tokens.get(at + length).term()) == 0) {
      length++;
    }
    return length;
  }

  /** Words of headings that sound as some pairs of a run do; guessed once a question. */
  Optional<Node> sounding(List<QueryToken> pairs) {
    heard = true;
    StringBuilder run = new StringBuilder(pairs.getFirst().term());
    for (QueryToken pair : pairs.subList(1, pairs.size())) {
      run.appendCodePoint(pair.term().codePointBefore(pair.term().length()));
    }
    List<String> words = lexicon.sounding(run.toString());
    return words.isEmpty() ? Optional.empty() : Optional.of(transcribed(run.toString(), words));
  }

  private Node transcribed(String written, List<String> chinese) {
    meant.add(new Meant(written, chinese.getFirst()));
    return Node.best(
        chinese.stream()
            .map(QueryToken::pairs)
            .<Node>map(
                pairs ->
                    pairs.size() == 1
                        ? new Node.Term(pairs.getFirst(), Planner.SYNONYM)
                        : new Node.All(pairs))
            .toList());
  }
}
