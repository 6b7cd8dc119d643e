package dev.zhuji.serve;

import com.sun.net.httpserver.HttpServer;
import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Shows a site on the loopback address, and again after each change.
 *
 * <p>A page that is open reloads by itself after a build; the script for that is added here and is
 * no part of the site.
 */
public final class DevServer implements AutoCloseable {

  private static final int PORTS_TO_TRY = 20;

  /** Is told of each build. */
  public interface Listener {

    void built(Result result);

    /** The build threw; the last good site is still shown. */
    void failed(RuntimeException e);
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Changes changes;
  private final Rebuilder rebuilder;
  private final Thread watching;

  private DevServer(HttpServer server, Changes changes, Rebuilder rebuilder) {
    this.server = server;
    this.changes = changes;
    this.rebuilder = rebuilder;
    watching = Thread.ofPlatform().name("watching").unstarted(this::watch);
  }

  /**
   * Builds a first time and begins to serve.
   *
   * @param port the first to try; where it is taken, the next free one; 0 for any
   */
  public static DevServer start(
      int port, Supplier<Result> build, Changes changes, Listener listener) {
    // else each answer waits for the client to acknowledge its headers
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Rebuilder rebuilder = new Rebuilder(build, listener);
    rebuilder.rebuild();
    HttpServer server = bind(port);
    DevServer started = new DevServer(server, changes, rebuilder);
    Guard guard = new Guard(server.getAddress().getPort());
    server.createContext("/", new Pages(rebuilder::shown)).getFilters().add(guard);
    server.createContext(Reload.SCRIPT, new Reload()).getFilters().add(guard);
    server.createContext(Reload.EVENTS, new Events(rebuilder)).getFilters().add(guard);
    server.setExecutor(started.threads);
    server.start();
    started.watching.start();
    return started;
  }

  private static HttpServer bind(int first) {
    for (int port = first; ; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (BindException taken) {
        if (port == first + PORTS_TO_TRY || port == 65_535) {
          throw new UncheckedIOException("no free port from " + first + " to " + port, taken);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot listen on port " + port + ": " + Reason.of(e), e);
      }
    }
  }

  private void watch() {
    try {
      while (true) {
        changes.await();
        rebuilder.rebuild();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** For example {@code http://127.0.0.1:4000/}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Waits until the server is closed. */
  public void join() throws InterruptedException {
    watching.join();
  }

  @Override
  public void close() throws IOException {
    watching.interrupt();
    changes.close();
    threads.shutdownNow();
    server.stop(0);
  }
}
