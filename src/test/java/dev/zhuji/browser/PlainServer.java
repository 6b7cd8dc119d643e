package dev.zhuji.browser;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder below a sub-path, as a host of static sites does. */
public final class PlainServer implements AutoCloseable {

  private static final String SUB_PATH = "/notes/kb/";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private PlainServer(HttpServer server) {
    this.server = server;
  }

  public static PlainServer of(Path folder) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      PlainServer plain = new PlainServer(HttpServer.create(any, 0));
      plain.server.createContext(
          SUB_PATH, SimpleFileServer.createFileHandler(folder.toAbsolutePath()));
      plain.server.setExecutor(plain.threads);
      plain.server.start();
      return plain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With {@code /} at the end. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + SUB_PATH;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
