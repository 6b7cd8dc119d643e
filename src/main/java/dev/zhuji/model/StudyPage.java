package dev.zhuji.model;

import java.util.List;

/**
 * Where a reader studies: review, mock interview, progress. Its scripts copy the cards from it.
 *
 * @param cards every root question, each once
 * @param ways the procedures that questions follow
 */
public record StudyPage(OutputPath path, Frame frame, List<QuestionCard> cards, List<Way> ways)
    implements Page {

  /** A procedure with all that stands in its stages. */
  public record Way(String id, PageLink page, List<ProcedurePage.Stage> stages) {

    public Way {
      stages = List.copyOf(stages);
    }
  }

  public StudyPage {
    cards = List.copyOf(cards);
    ways = List.copyOf(ways);
  }
}
