package dev.zhuji.study;

import dev.zhuji.browser.Tools;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The browser's study scripts, run by Node in Shanghai: a line of JSON in, a line of JSON out. */
final class Scripts {

  static final Path RESOURCES = Path.of("src/test/resources/study");

  private Scripts() {}

  /**
   * @param mode what {@code run.js} is to do with each line
   */
  static List<String> run(String mode, List<String> lines) {
    List<String> command =
        List.of(
            Tools.nodeOfThisMachine().toString(),
            RESOURCES.resolve("run.js").toString(),
            "theme",
            mode);
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("TZ", "Asia/Shanghai");
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
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
