package dev.zhuji.search;

import dev.zhuji.search.Ask.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the groups of synonyms in a question. */
record SynonymFinder(List<List<Synonyms.Member>> groups, Units units) {

  /** Adds the group of the longest synonym that starts here; tells how many tokens it takes. */
  int add(List<QueryToken> tokens, int at) {
    List<String> own = List.of();
    List<Synonyms.Member> found = List.of();
    for (List<Synonyms.Member> group : groups) {
      for (Synonyms.Member member : group) {
        if (member.terms().size() > own.size() && QueryToken.match(tokens, at, member.terms())) {
          own = member.terms();
          found = group;
        }
      }
    }
    if (!own.isEmpty()) {
      add(own, others(found, own));
    }
    return own.size();
  }

  private static List<List<String>> others(List<Synonyms.Member> group, List<String> own) {
    return group.stream()
        .filter(Synonyms.Member::found)
        .map(Synonyms.Member::terms)
        .filter(terms -> !terms.equals(own))
        .toList();
  }

  private void add(List<String> own, List<List<String>> others) {
    if (own.size() == 1) {
      List<List<String>> all = new ArrayList<>(others);
      all.add(own);
      units.add(alternatives(all, 1), true);
      return;
    }
    own.forEach(term -> units.add(new Node.Term(term, 1), true));
    if (!others.isEmpty()) {
      units.add(alternatives(others, Planner.SYNONYM), false);
    }
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
      nodes.addFirst(Node.group(List.copyOf(single), boost));
    }
    return Node.best(nodes);
  }
}
