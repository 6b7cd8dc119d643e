package dev.zhuji.markdown;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * How much of the processor's time a task may use. A busy machine makes a task late, yet not more
 * expensive: what is done in time on one machine is so on another as far as it can be.
 *
 * @param time of the processor; ten times as much may pass on the clock
 */
record Budget(Duration time) {

  private static final long LONGEST_PAUSE = Duration.ofMillis(500).toNanos();
  private static final int CLOCK = 10;

  /**
   * Waits for a task.
   *
   * @param thread the id of the thread that runs it, or 0 as long as none does
   */
  <T> T await(Future<T> task, LongSupplier thread)
      throws InterruptedException, ExecutionException, TimeoutException {
    long pause = Math.min(LONGEST_PAUSE, time.toNanos());
    long end = System.nanoTime() + CLOCK * time.toNanos();
    long first = -1;
    while (true) {
      try {
        return task.get(pause, TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        long used = used(thread.getAsLong());
        first = first < 0 ? used : first;
        if (used - first > time.toNanos() || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** What the thread has used since it began, or -1 if that cannot be told. */
  private static long used(long thread) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return thread > 0 && threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread) : -1;
  }
}
