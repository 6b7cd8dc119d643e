package dev.zhuji.browser;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Runs the browser's scripts without a browser, in Shanghai: no machine's own zone is asked. */
public final class Node {

  private Node() {}

  /**
   * Gives a program lines to read and returns the line that it prints for each.
   *
   * @param command a script and its arguments
   */
  public static List<String> answers(List<String> command, List<String> lines) {
    try {
      Process process = start(command, ProcessBuilder.Redirect.INHERIT);
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

  /** What a program that ends well prints; where it does not, that is the error's message. */
  public static String output(List<String> command) {
    try {
      Process process = start(command, ProcessBuilder.Redirect.PIPE);
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(List<String> command, ProcessBuilder.Redirect errors)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(Tools.nodeOfThisMachine().toString()), command.stream())
                .toList());
    builder.environment().put("TZ", "Asia/Shanghai");
    return builder
        .redirectError(errors)
        .redirectErrorStream(errors == ProcessBuilder.Redirect.PIPE)
        .start();
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
