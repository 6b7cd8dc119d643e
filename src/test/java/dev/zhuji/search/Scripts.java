package dev.zhuji.search;

import dev.zhuji.browser.Tools;
import dev.zhuji.json.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The browser's scripts, run by Node: a line in, a line out. */
final class Scripts {

  private static final Path FOLDER = Path.of("theme/js/search");
  private static final Path RUNNER = Path.of("src/test/resources/search/run.js");

  private Scripts() {}

  /** The tokens of each text, as the script prints them. */
  static List<String> tokens(List<String> texts) {
    return run(texts.stream().map(Json::of).toList(), "tokens");
  }

  /** The answers to questions, each in JSON, asked of the files of a site. */
  static List<String> answers(Path site, List<String> questions) {
    return run(questions, "ask", site.toString());
  }

  private static List<String> run(List<String> lines, String... arguments) {
    String node = Tools.nodeOfThisMachine().toString();
    List<String> command = new ArrayList<>(List.of(node, RUNNER.toString(), FOLDER.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(process, lines));
      List<String> answers = new ArrayList<>();
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        reader.lines().forEach(answers::add);
      }
      writing.join();
      if (process.waitFor() != 0 || answers.size() != lines.size()) {
        throw new IllegalStateException(
            "node answered " + answers.size() + " of " + lines.size() + " lines");
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Process process, List<String> lines) {
    try (BufferedWriter writer = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line : lines) {
        writer.write(line);
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
