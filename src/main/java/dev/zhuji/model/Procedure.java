package dev.zhuji.model;

import java.util.List;
import java.util.OptionalInt;

/** An ordered way of working, such as 系统设计流程. */
public record Procedure(SourcePath note, String id, String title, List<Stage> stages) {

  /**
   * A stage of it.
   *
   * @param gate how many of its boxes must be ticked before the next stage opens; 0 for none
   * @param text what else stands under the heading
   */
  public record Stage(Heading heading, OptionalInt minutes, int gate, List<Body> boxes, Body text) {
    public Stage {
      boxes = List.copyOf(boxes);
    }
  }

  public Procedure {
    stages = List.copyOf(stages);
  }
}
