package dev.zhuji.model;

import java.util.List;
import java.util.Optional;

/**
 * An ordered way of working.
 *
 * @param intro HTML before the first stage
 * @param questions that follow it
 */
public record ProcedurePage(
    OutputPath path,
    Frame frame,
    List<PageLink> crumbs,
    String title,
    Facts facts,
    List<TocEntry> toc,
    String intro,
    List<Stage> stages,
    List<Asked> questions,
    List<Backlink> backlinks)
    implements Page {

  /** A stage by its name. */
  public record StageName(String title, Optional<Integer> minutes) {}

  /**
   * A stage.
   *
   * @param gate how many of its boxes open the next stage; 0 for none
   * @param boxes each as HTML
   * @param text what else the stage says, as HTML
   */
  public record Stage(StageName name, String anchor, int gate, List<String> boxes, String text) {

    public Stage {
      boxes = List.copyOf(boxes);
    }
  }

  public ProcedurePage {
    toc = List.copyOf(toc);
    crumbs = List.copyOf(crumbs);
    stages = List.copyOf(stages);
    questions = List.copyOf(questions);
    backlinks = List.copyOf(backlinks);
  }
}
