package dev.zhuji.search;

import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Words that mean the same, a group a line: {@code 协程 = goroutine = coroutine}.
 *
 * @param groups each member as the terms of a question
 */
record Synonyms(List<List<List<String>>> groups, List<Problem> problems) {

  /**
   * A word of a group.
   *
   * @param found whether the index has all its terms, so that it is worth looking for
   */
  record Member(List<String> terms, boolean found) {
    Member {
      terms = List.copyOf(terms);
    }
  }

  /** What the knowledge base's file is called. */
  static final String FILE = "synonyms.txt";

  Synonyms {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /** The groups of the knowledge base, then those that every site has: words of other regions. */
  static Synonyms of(String text) {
    Synonyms own = read(text.lines().toList());
    List<List<List<String>>> all = new ArrayList<>(own.groups());
    all.addAll(read(Characters.lines("regions.txt")).groups());
    return new Synonyms(all, own.problems());
  }

  /** The groups of which the index has a member. */
  List<List<Member>> in(Predicate<String> index) {
    List<List<Member>> known = new ArrayList<>();
    for (List<List<String>> group : groups) {
      List<Member> members =
          group.stream().map(terms -> new Member(terms, terms.stream().allMatch(index))).toList();
      if (members.stream().anyMatch(Member::found)) {
        known.add(members);
      }
    }
    return known;
  }

  private static Synonyms read(List<String> lines) {
    List<List<List<String>>> groups = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (i == 0 && line.startsWith("\ufeff")) {
        line = line.substring(1).strip();
      }
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<List<String>> group = new ArrayList<>();
      for (String member : line.split("[=＝]", -1)) {
        List<String> terms = terms(member);
        if (!terms.isEmpty() && !group.contains(terms)) {
          group.add(terms);
        }
      }
      if (group.size() > 1) {
        groups.add(List.copyOf(group));
      } else {
        problems.add(
            Problem.of(
                    Code.SEARCH_SYNONYMS,
                    new Position(FILE, i + 1, 0),
                    "not a group of synonyms: \"" + line + "\"")
                .withHint("write words of two or more characters with = between: 协程 = goroutine"));
      }
    }
    return new Synonyms(groups, problems);
  }

  private static List<String> terms(String member) {
    List<QueryToken> tokens = QueryToken.of(member);
    if (tokens.stream().anyMatch(token -> token.kind() == SearchTokenizer.Kind.LONE)) {
      return List.of();
    }
    return tokens.stream()
        .filter(token -> token.kind() != SearchTokenizer.Kind.LAST)
        .map(QueryToken::term)
        .filter(term -> !term.isEmpty())
        .toList();
  }
}
