package dev.zhuji.build;

import dev.zhuji.model.Composition;
import dev.zhuji.model.Content;
import dev.zhuji.model.Plan;
import dev.zhuji.model.SearchIndex;
import dev.zhuji.model.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Times the stages of one build, and tells its progress. */
final class Clock {

  private final Progress progress;
  private final List<Timing> timings = new ArrayList<>();

  Clock(Progress progress) {
    this.progress = progress;
  }

  <T> T time(Stage stage, Supplier<T> work) {
    progress.advanced(stage, 0, 1);
    long start = System.nanoTime();
    T made = work.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    add(new Timing(stage, took, count(made)));
    return made;
  }

  /** How many notes, links, pages or files a stage made. */
  private static int count(Object made) {
    return switch (made) {
      case Content content -> content.sources().size();
      case Site site -> site.destinations().size();
      case Plan plan -> plan.rounds().size();
      case Composition composition -> composition.pages().size();
      case SearchIndex index -> index.files().size();
      case List<?> list -> list.size();
      default -> 1;
    };
  }

  /** The same work, telling after each item how many are done. */
  <A, B> Function<A, B> counting(Stage stage, int total, Function<A, B> work) {
    AtomicInteger done = new AtomicInteger();
    return item -> {
      B made = work.apply(item);
      progress.advanced(stage, done.incrementAndGet(), total);
      return made;
    };
  }

  private synchronized void add(Timing timing) {
    timings.add(timing);
    progress.finished(timing);
  }

  synchronized List<Timing> timings() {
    return timings.stream().sorted(Comparator.comparing(Timing::stage)).toList();
  }
}
