package dev.zhuji.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Is told of changes by the system. */
final class WatchedChanges implements Changes {

  private static final long QUIET_MILLIS = 200;

  private final List<Path> folders;
  private final WatchService service;

  WatchedChanges(List<Path> folders) throws IOException {
    this.folders = folders;
    service = FileSystems.getDefault().newWatchService();
    register();
  }

  /** Folders that are watched already stay as they are. */
  private void register() throws IOException {
    Folders.walk(
        folders,
        (path, attributes) -> {
          if (attributes.isDirectory()) {
            path.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
          }
        });
  }

  @Override
  public void await() throws InterruptedException {
    try {
      WatchKey key = service.take();
      while (key != null) {
        drain(key);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      // after the quiet: what was made in a new folder before this is seen by the build that
      // follows
      register();
    } catch (ClosedWatchServiceException closed) {
      throw new InterruptedException();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch for changes: " + e, e);
    }
  }

  private static void drain(@Nullable WatchKey key) {
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
