package dev.zhuji.export;

import dev.zhuji.model.Body;
import dev.zhuji.model.QuestionId;
import java.util.List;

/**
 * What is asked and what answers it.
 *
 * @param guid its name in other programs: the same for another wording and, by {@code was}, for
 *     another id
 * @param round the short name of the round that asks it first, such as 一面
 * @param way the questions that lead to a follow-up, the root first; empty for a root question
 */
public record Card(
    QuestionId id,
    String guid,
    String round,
    List<Body> way,
    Body label,
    String text,
    List<Outline> answer,
    List<String> tags) {

  public Card {
    way = List.copyOf(way);
    answer = List.copyOf(answer);
    tags = List.copyOf(tags);
  }
}
