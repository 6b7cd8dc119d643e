package dev.zhuji.search;

import dev.zhuji.browser.Node;
import dev.zhuji.json.Json;
import java.nio.file.Path;
import java.util.List;

/** The browser's search scripts, run by Node. */
final class Scripts {

  private static final String RUNNER = "src/test/resources/search/run.js";
  private static final String FOLDER = "theme/js/engine";

  private Scripts() {}

  /** The tokens of each text, as the script prints them. */
  static List<String> tokens(List<String> texts) {
    return Node.answers(List.of(RUNNER, FOLDER, "tokens"), texts.stream().map(Json::of).toList());
  }

  /** How often each question waits for files, as many as it needs at a time. */
  static List<Integer> trips(Path site, List<String> questions) {
    return Node.answers(
            List.of(RUNNER, FOLDER, "trips", site.toString()),
            questions.stream().map(Json::of).toList())
        .stream()
        .map(Integer::valueOf)
        .toList();
  }

  /** The answers to questions, each in JSON, asked of the files of a site. */
  static List<String> answers(Path site, List<String> questions) {
    return Node.answers(List.of(RUNNER, FOLDER, "ask", site.toString()), questions);
  }
}
