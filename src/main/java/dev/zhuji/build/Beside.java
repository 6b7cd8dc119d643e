package dev.zhuji.build;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that goes on beside the stages that do not need it. */
final class Beside<T> {

  private final CompletableFuture<T> result = new CompletableFuture<>();

  private Beside() {}

  static <T> Beside<T> start(Supplier<T> work) {
    Beside<T> beside = new Beside<>();
    Thread.ofPlatform().daemon().name("beside").start(() -> beside.run(work));
    return beside;
  }

  private void run(Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /** Waits for the work; throws what it threw. */
  T get() {
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
