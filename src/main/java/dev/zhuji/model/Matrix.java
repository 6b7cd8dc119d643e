package dev.zhuji.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many questions of each topic were asked in each round. */
public record Matrix(List<PageLink> rounds, List<Row> rows, List<Integer> totals) {

  private static final int WEAKEST = 5;

  /**
   * A topic.
   *
   * @param href absent for a topic without a page, such as a heading of a round
   */
  public record Row(String title, Optional<String> href, List<Cell> cells, Tally self) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The questions of a topic in a round.
   *
   * @param answered how many of them have a note
   */
  public record Cell(int questions, int answered) {

    /** 0 when no question has a note, 3 when each has one, 1 and 2 for halves between. */
    public int layers() {
      if (answered == 0 || questions == 0) {
        return 0;
      }
      if (answered == questions) {
        return 3;
      }
      return answered * 2 < questions ? 1 : 2;
    }
  }

  /** All questions of all rounds. */
  public int questions() {
    return totals.stream().mapToInt(Integer::intValue).sum();
  }

  /** The topics that went worst in the interview, a 不会 counting twice as much as a 模糊. */
  public List<Row> weakest() {
    return rows.stream()
        .filter(row -> row.self().vague() + row.self().failed() > 0)
        .sorted(Comparator.comparingDouble((Row row) -> row.self().weakness()).reversed())
        .limit(WEAKEST)
        .toList();
  }

  public Matrix {
    rounds = List.copyOf(rounds);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
  }
}
