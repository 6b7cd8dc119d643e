package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import dev.zhuji.search.Ask.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Plans a question, exactly as {@code theme/js/search/40-planner.js} does.
 *
 * <p>Words are taken in order: a phrase of a question (什么是) counts a quarter, a member of a group
 * of synonyms stands for the group, a single Chinese character for every term that begins with it,
 * and a word that no passage holds for the words it may be a beginning, a compound, a spelling or a
 * transcription of.
 */
final class Planner {

  /** A longer question is cut. */
  static final int LONGEST = 512;

  private static final int MOST_UNITS = 32;
  private static final int MOST_BEGINNINGS = 16;
  private static final int MOST_CHARACTERS = 1 << 16;
  private static final int SHORTEST_BEGINNING = 3;
  static final float QUESTION = 0.25f;
  static final float BEGINNING = 0.5f;
  static final float SYNONYM = 0.75f;

  private final Lexicon lexicon;
  private final Language language;

  /** By what they look for, whatever it weighs: Lucene would add the weights of equal clauses. */
  private final Map<Object, Unit> units = new LinkedHashMap<>();

  private Planner(Lexicon lexicon, Language language) {
    this.lexicon = lexicon;
    this.language = language;
  }

  static Ask plan(String question, Lexicon lexicon, Language language) {
    String text = question.substring(0, Math.min(LONGEST, question.length()));
    Planner planner = new Planner(lexicon, language);
    planner.words(text);
    return planner.ask(Quotes.of(text));
  }

  private void words(String text) {
    List<QueryToken> tokens =
        QueryToken.of(text).stream()
            .filter(token -> token.kind() != SearchTokenizer.Kind.LAST)
            .toList();
    boolean[] asked = questions(tokens);
    boolean alone = tokens.size() == 1;
    for (int i = 0; i < tokens.size(); ) {
      QueryToken token = tokens.get(i);
      int length = synonyms(tokens, i);
      if (length == 0) {
        boolean last = i == tokens.size() - 1 && token.end() == text.length();
        word(token, asked[i], last, alone);
        length = 1;
      }
      i += length;
    }
  }

  private void add(Node node, boolean strong) {
    Object key = sought(node);
    Unit unit = new Unit(node, strong);
    if (units.containsKey(key) || units.size() < MOST_UNITS) {
      units.merge(key, unit, (old, other) -> boost(other) > boost(old) ? other : old);
    }
  }

  private static Object sought(Node node) {
    return switch (node) {
      case Node.Term term -> List.of(term.text());
      case Node.Group group -> group.terms();
      case Node.All all -> all;
      case Node.Best best -> best;
    };
  }

  private static float boost(Unit unit) {
    return switch (unit.node()) {
      case Node.Term term -> term.boost();
      case Node.Group group -> group.boost();
      case Node.All all -> Node.All.BOOST;
      case Node.Best best -> 1;
    };
  }

  /** Which tokens belong to a phrase of a question. */
  private boolean[] questions(List<QueryToken> tokens) {
    boolean[] asked = new boolean[tokens.size()];
    for (int i = 0; i < asked.length; i++) {
      for (String phrase : language.questions()) {
        List<String> pairs = pairs(phrase);
        if (matches(tokens, i, pairs)) {
          for (int j = 0; j < pairs.size(); j++) {
            asked[i + j] = true;
          }
        }
      }
    }
    return asked;
  }

  /** The pairs of a run of Chinese characters. */
  static List<String> pairs(String run) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.length(); i++) {
      pairs.add(run.substring(i, i + 2));
    }
    return pairs;
  }

  private static boolean matches(List<QueryToken> tokens, int at, List<String> terms) {
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

  /** Adds the group of the longest synonym that starts here; tells how many tokens it takes. */
  private int synonyms(List<QueryToken> tokens, int at) {
    List<String> own = List.of();
    List<Synonyms.Member> found = List.of();
    for (List<Synonyms.Member> group : lexicon.synonyms()) {
      for (Synonyms.Member member : group) {
        if (member.terms().size() > own.size() && matches(tokens, at, member.terms())) {
          own = member.terms();
          found = group;
        }
      }
    }
    if (own.isEmpty()) {
      return 0;
    }
    List<String> self = own;
    List<List<String>> others =
        found.stream()
            .filter(Synonyms.Member::found)
            .map(Synonyms.Member::terms)
            .filter(terms -> !terms.equals(self))
            .toList();
    if (own.size() == 1) {
      List<List<String>> all = new ArrayList<>(others);
      all.add(own);
      add(alternatives(all, 1), true);
    } else {
      own.forEach(term -> add(new Node.Term(term, 1), true));
      if (!others.isEmpty()) {
        add(alternatives(others, SYNONYM), false);
      }
    }
    return own.size();
  }

  private static Node alternatives(List<List<String>> members, float boost) {
    Set<String> single = new TreeSet<>(CodePoints.ORDER);
    List<Node> nodes = new ArrayList<>();
    for (List<String> member : members) {
      if (member.size() == 1) {
        single.add(member.getFirst());
      } else {
        nodes.add(new Node.All(member));
      }
    }
    if (!single.isEmpty()) {
      nodes.addFirst(group(List.copyOf(single), boost));
    }
    return best(nodes);
  }

  private static Node group(List<String> terms, float boost) {
    return terms.size() == 1
        ? new Node.Term(terms.getFirst(), boost)
        : new Node.Group(terms, boost);
  }

  private static Node best(List<Node> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : new Node.Best(nodes);
  }

  private void word(QueryToken token, boolean asked, boolean last, boolean alone) {
    switch (token.kind()) {
      case PAIR, LAST, PART -> add(new Node.Term(token.term(), asked ? QUESTION : 1), !asked);
      case LONE -> lone(token.term(), alone);
      case WORD -> latin(token, last);
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
    add(group(terms, 1), true);
  }

  private void latin(QueryToken token, boolean last) {
    String word = token.term();
    List<String> longer =
        last && word.length() >= SHORTEST_BEGINNING
            ? lexicon.beginning(word, MOST_BEGINNINGS)
            : List.of();
    if (!word.isEmpty() && lexicon.documents(word) > 0) {
      Node exact = new Node.Term(word, 1);
      add(longer.isEmpty() ? exact : best(List.of(exact, group(longer, BEGINNING))), true);
    } else if (!longer.isEmpty()) {
      add(group(longer, 1), true);
    } else {
      unknown(token);
    }
  }

  private void unknown(QueryToken token) {
    String word = token.term();
    List<String> parts =
        token.parts().stream().filter(part -> lexicon.documents(part) > 0).distinct().toList();
    if (!parts.isEmpty() && parts.size() == Set.copyOf(token.parts()).size()) {
      parts.forEach(part -> add(new Node.Term(part, 1), true));
      return;
    }
    List<String> chinese = lexicon.syllables(word);
    if (!chinese.isEmpty()) {
      add(transcribed(chinese), true);
      return;
    }
    List<String> spelled = lexicon.spelled(word);
    if (!spelled.isEmpty()) {
      add(group(spelled, 1), true);
      return;
    }
    List<String> initials = lexicon.initials(word);
    if (!initials.isEmpty()) {
      add(transcribed(initials), true);
    } else if (!parts.isEmpty()) {
      parts.forEach(part -> add(new Node.Term(part, 1), true));
    } else if (!word.isEmpty()) {
      add(new Node.Term(word, 1), true);
    }
  }

  private static Node transcribed(List<String> chinese) {
    return best(
        chinese.stream()
            .map(Planner::pairs)
            .<Node>map(
                pairs ->
                    pairs.size() == 1
                        ? new Node.Term(pairs.getFirst(), SYNONYM)
                        : new Node.All(pairs))
            .toList());
  }

  private Ask ask(List<Ask.Phrase> phrases) {
    List<Unit> list = new ArrayList<>();
    double rarity = 0;
    for (Unit unit : units.values()) {
      list.add(unit);
      if (unit.strong()) {
        rarity += rarity(unit.node());
      }
    }
    return new Ask(list, phrases, (float) (Weights.IN_HEADING * rarity));
  }

  private double rarity(Node node) {
    return switch (node) {
      case Node.Term term -> idf(lexicon.documents(term.text())) * term.boost();
      case Node.Group group ->
          idf(group.terms().stream().mapToInt(lexicon::documents).max().orElse(0)) * group.boost();
      case Node.All all ->
          all.terms().stream().mapToDouble(term -> idf(lexicon.documents(term))).sum()
              * Node.All.BOOST;
      case Node.Best best -> best.nodes().stream().mapToDouble(this::rarity).max().orElse(0);
    };
  }

  private double idf(int documents) {
    return (float) Math.log(1 + (lexicon.documents() - documents + 0.5) / (documents + 0.5));
  }
}
