package dev.zhuji.model;

import dev.zhuji.diagnostic.Problem;
import java.util.List;

/**
 * The rounds and procedures of a site.
 *
 * @param rounds sorted by number, then path
 * @param coverage how well the notes answer the rounds' questions
 */
public record Plan(
    List<Round> rounds, List<Procedure> procedures, Coverage coverage, List<Problem> problems) {

  public Plan {
    rounds = List.copyOf(rounds);
    procedures = List.copyOf(procedures);
    problems = List.copyOf(problems);
  }
}
