package dev.zhuji.serve;

import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Builds when something changed, one build at a time, and keeps the last good site. */
final class Rebuilder {

  private final Supplier<Result> build;
  private final DevServer.Listener listener;
  private final long start = System.currentTimeMillis();
  private long count;
  private SortedMap<OutputPath, OutputFile> good = new TreeMap<>();
  private volatile Shown shown = new Shown("", good, List.of());

  Rebuilder(Supplier<Result> build, DevServer.Listener listener) {
    this.build = build;
    this.listener = listener;
  }

  Shown shown() {
    return shown;
  }

  /** Waits until there is something else than this version to show, but not for ever. */
  synchronized Shown next(String version, long millis) throws InterruptedException {
    if (shown.version().equals(version)) {
      wait(millis);
    }
    return shown;
  }

  /** Builds once; what goes wrong is shown instead of thrown. */
  void rebuild() {
    try {
      Result result = build.get();
      if (isGood(result)) {
        good = result.files();
      }
      show(Shown.of(version(), result, good));
      listener.built(result);
    } catch (RuntimeException e) {
      show(new Shown(version(), good, List.of("internal error: " + e)));
      listener.failed(e);
    }
  }

  /** A page that only says that its template is broken is no progress over the page before. */
  private boolean isGood(Result result) {
    boolean broken = result.problems().stream().anyMatch(found -> found.code() == Code.TEMPLATE);
    return result.isBuilt() && (good.isEmpty() || !broken);
  }

  private String version() {
    return start + "-" + count++;
  }

  private synchronized void show(Shown next) {
    shown = next;
    notifyAll();
  }
}
