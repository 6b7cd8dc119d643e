package dev.zhuji.serve;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at every file twice a second. */
final class PolledChanges implements Changes {

  private static final long PAUSE_MILLIS = 500;

  private final List<Path> folders;
  private Map<Path, Long> seen;

  PolledChanges(List<Path> folders) {
    this.folders = folders;
    seen = look();
  }

  @Override
  public void await() throws InterruptedException {
    Map<Path, Long> now = look();
    while (now.equals(seen)) {
      Thread.sleep(PAUSE_MILLIS);
      now = look();
    }
    seen = now;
  }

  /** What tells a changed file from the same one: its time and its size. */
  private Map<Path, Long> look() {
    Map<Path, Long> found = new TreeMap<>();
    try {
      Folders.walk(
          folders,
          (path, attributes) -> {
            if (attributes.isRegularFile()) {
              long time = attributes.lastModifiedTime().toMillis();
              found.put(path, time * 31 + attributes.size());
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for changes: " + Reason.of(e), e);
    }
    return found;
  }

  @Override
  public void close() {}
}
