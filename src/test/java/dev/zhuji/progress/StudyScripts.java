package dev.zhuji.progress;

import dev.zhuji.browser.Tools;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The study scripts of the browser, run by Node: a line in, a line out. */
final class StudyScripts {

  private StudyScripts() {}

  static List<String> run(String mode, List<String> lines) {
    List<String> command =
        List.of(
            Tools.nodeOfThisMachine().toString(), "src/test/resources/study/run.js", "theme", mode);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(process, lines));
      List<String> answers = new ArrayList<>();
      try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
        reader.lines().forEach(answers::add);
      }
      writing.join();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("node failed after " + answers.size() + " lines");
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
