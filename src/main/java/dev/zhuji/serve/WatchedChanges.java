package dev.zhuji.serve;

import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Is told of changes by the system. */
final class WatchedChanges implements Changes {

  private static final long QUIET_MILLIS = 200;

  /** The system tells nothing of a watched folder that is itself moved away or made again. */
  private static final long LOOK_MILLIS = 1000;

  private final List<Path> folders;
  private final WatchService service;
  private List<String> known = List.of();

  WatchedChanges(List<Path> folders) throws IOException {
    this.folders = folders;
    service = FileSystems.getDefault().newWatchService();
    register();
  }

  /** Folders that are watched already stay as they are. */
  private void register() throws IOException {
    known = identities();
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
      WatchKey key = service.poll();
      while (key == null && identities().equals(known)) {
        key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
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
      throw new UncheckedIOException("cannot watch for changes: " + Reason.of(e), e);
    }
  }

  /** Which folder each name stands for now. */
  private List<String> identities() {
    return folders.stream().map(WatchedChanges::identity).toList();
  }

  private static String identity(Path folder) {
    try {
      return String.valueOf(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
    } catch (IOException gone) {
      return "gone";
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
