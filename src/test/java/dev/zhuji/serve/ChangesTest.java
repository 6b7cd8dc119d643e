package dev.zhuji.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ChangesTest {

  @TempDir Path folder;

  /** Runs the change while somebody waits for it. */
  private static void assertSeen(Changes changes, ThrowingRunnable change) throws Exception {
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> seen =
          thread.submit(
              () -> {
                changes.await();
                return true;
              });
      change.run();
      assertThat(seen.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seesChangesAtAnyDepth(boolean poll) throws Exception {
    Path note = Files.writeString(folder.resolve("笔记.md"), "1");
    try (Changes changes = Changes.of(List.of(folder), poll)) {
      assertSeen(changes, () -> Files.writeString(note, "1 2"));
      assertSeen(
          changes,
          () -> {
            Files.createDirectories(folder.resolve("a/b"));
            Files.writeString(folder.resolve("a/b/c.md"), "first");
          });
      assertSeen(changes, () -> Files.writeString(folder.resolve("a/b/c.md"), "new"));
      assertSeen(changes, () -> Files.writeString(folder.resolve("a/b/c.md"), "newer"));
      assertSeen(changes, () -> Files.delete(note));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void missesNoChangeBetweenTwoWaits(boolean poll) throws Exception {
    try (Changes changes = Changes.of(List.of(folder), poll)) {
      Files.writeString(folder.resolve("a.md"), "made while nobody waited");
      assertSeen(changes, () -> {});
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void seesThatTheFolderItselfGoesAndComesBack(boolean poll) throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Path note = Files.writeString(notes.resolve("a.md"), "1");
    Path away = folder.resolve("away");
    try (Changes changes = Changes.of(List.of(notes), poll)) {
      assertSeen(changes, () -> Files.move(notes, away));
      assertSeen(changes, () -> Files.move(away, notes));
      assertSeen(changes, () -> Files.writeString(note, "1 2"));
      assertSeen(
          changes,
          () -> {
            Files.delete(note);
            Files.delete(notes);
          });
      assertSeen(
          changes,
          () -> {
            Files.createDirectories(notes);
            Files.writeString(note, "made again");
          });
      assertSeen(changes, () -> Files.writeString(note, "and changed"));
    }
  }
}
