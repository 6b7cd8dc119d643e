package dev.zhuji.cli;

import dev.zhuji.model.FollowUp;
import dev.zhuji.model.Plan;
import dev.zhuji.model.Question;
import dev.zhuji.model.QuestionId;
import dev.zhuji.model.Round;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The questions that a site has.
 *
 * @param ids of questions and follow-ups
 * @param renamed the present id of each earlier one
 */
record Known(List<Round> rounds, Set<String> ids, Map<String, String> renamed) {

  static Known of(Plan plan) {
    Set<String> ids = new HashSet<>();
    Map<String, String> renamed = new HashMap<>();
    for (Round round : plan.rounds()) {
      for (Question question : round.questions()) {
        add(question.id(), question.was(), ids, renamed);
        question.followUps().forEach(followUp -> add(followUp, ids, renamed));
      }
    }
    renamed.keySet().removeAll(ids);
    return new Known(plan.rounds(), ids, renamed);
  }

  private static void add(FollowUp followUp, Set<String> ids, Map<String, String> renamed) {
    add(followUp.id(), followUp.was(), ids, renamed);
    followUp.followUps().forEach(below -> add(below, ids, renamed));
  }

  private static void add(
      QuestionId id, List<QuestionId> was, Set<String> ids, Map<String, String> renamed) {
    ids.add(id.value());
    was.forEach(old -> renamed.put(old.value(), id.value()));
  }
}
