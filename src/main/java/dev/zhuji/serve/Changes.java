package dev.zhuji.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Waits for changes of files. */
public interface Changes extends Closeable {

  /** Returns when something changed since the last call returned, and has been quiet a moment. */
  void await() throws InterruptedException;

  /**
   * Watches folders with all that is below them, but not what begins with a dot.
   *
   * @param poll whether to look twice a second instead of being told, as network disks need
   */
  static Changes of(List<Path> folders, boolean poll) {
    boolean tellsSlowly = System.getProperty("os.name", "").startsWith("Mac");
    if (poll || tellsSlowly) {
      return new PolledChanges(folders);
    }
    try {
      return new WatchedChanges(folders);
    } catch (IOException tooMany) {
      return new PolledChanges(folders);
    }
  }
}
