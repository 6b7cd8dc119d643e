package dev.zhuji.study;

import dev.zhuji.browser.Node;
import java.nio.file.Path;
import java.util.List;

/** The browser's study scripts, run by Node: a line of JSON in, a line of JSON out. */
public final class StudyScripts {

  static final Path RESOURCES = Path.of("src/test/resources/study");

  private StudyScripts() {}

  /**
   * @param mode what {@code run.js} is to do with each line
   */
  public static List<String> run(String mode, List<String> lines) {
    return Node.answers(List.of(RESOURCES.resolve("run.js").toString(), "theme", mode), lines);
  }
}
