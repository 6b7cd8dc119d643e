package dev.zhuji.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Result;
import dev.zhuji.diagnostic.Code;
import dev.zhuji.diagnostic.Position;
import dev.zhuji.diagnostic.Problem;
import dev.zhuji.model.OutputFile;
import dev.zhuji.model.OutputPath;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DevServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final Signal changes = new Signal();
  private final Log log = new Log();
  private volatile Supplier<Result> build = () -> site("首页");
  private final DevServer server = DevServer.start(0, () -> build.get(), changes, log);

  @TempDir Path temporary;

  @AfterEach
  void close() throws Exception {
    server.close();
  }

  /** Changes that a test makes, each taken up before the test goes on. */
  private static final class Signal implements Changes {

    private final SynchronousQueue<String> queue = new SynchronousQueue<>();

    @Override
    public void await() throws InterruptedException {
      queue.take();
    }

    @Override
    public void close() {}
  }

  private static final class Log implements DevServer.Listener {

    private final BlockingQueue<String> events = new ArrayBlockingQueue<>(100);

    @Override
    public void built(Result result) {
      events.add("built");
    }

    @Override
    public void failed(RuntimeException e) {
      events.add("failed: " + e.getMessage());
    }
  }

  private static Result site(String text, Problem... problems) {
    TreeMap<OutputPath, OutputFile> files = new TreeMap<>();
    for (OutputFile file :
        List.of(
            text("index.html", "<html><body>" + text + "</body></html>"),
            text("redis/渐进式 rehash.html", "<p>锁"),
            text("redis/index.html", "<p>redis"),
            text("404.html", "<body>没有这一页</body>"),
            text("assets/zhuji.css", "body{}"))) {
      files.put(file.path(), file);
    }
    return new Result(files, List.of(problems), List.of());
  }

  private static OutputFile text(String path, String text) {
    return new OutputFile.Text(new OutputPath(path), text);
  }

  private void rebuild(Supplier<Result> next) throws InterruptedException {
    assertThat(log.events.take()).isNotNull();
    build = next;
    changes.queue.put("changed");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The status line of a request written by hand, which may say anything. */
  private String status(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  @Test
  void servesPagesWithTheirTypes() throws Exception {
    HttpResponse<String> home = get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).contains("首页").contains("/__zhuji/reload.js").endsWith("</html>");
    assertThat(home.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(home.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get("/assets/zhuji.css").headers().firstValue("Content-Type"))
        .contains("text/css; charset=utf-8");
    assertThat(get("/assets/zhuji.css").body()).isEqualTo("body{}");
    assertThat(get("/redis/%E6%B8%90%E8%BF%9B%E5%BC%8F%20rehash.html?q=%E9%94%81").body())
        .startsWith("<p>锁");
  }

  @Test
  void leadsAFolderToItsPage() throws Exception {
    HttpResponse<String> answer = get("/redis");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/redis/");
    assertThat(get("/redis/").body()).startsWith("<p>redis");
  }

  @Test
  void showsTheSitesOwnPageForWhatIsMissing() throws Exception {
    assertThat(get("/no/such.html").statusCode()).isEqualTo(404);
    assertThat(get("/no/such.html").body()).contains("没有这一页").contains("reload.js");
    assertThat(status("GET /../../etc/passwd HTTP/1.1\r\n" + host())).contains("404");
    assertThat(status("GET //etc/passwd HTTP/1.1\r\n" + host())).contains("404");
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(server.address()).HEAD().build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
  }

  private String host() {
    return "Host: 127.0.0.1:" + server.address().getPort();
  }

  @Test
  void refusesForeignNamesAndPages() throws Exception {
    assertThat(status("GET / HTTP/1.1\r\n" + host())).contains("200");
    assertThat(status("GET / HTTP/1.1\r\nHost: localhost:" + server.address().getPort()))
        .contains("200");
    assertThat(status("GET / HTTP/1.1\r\nHost: evil.example")).contains("403");
    assertThat(status("GET / HTTP/1.1\r\nHost: evil.example:" + server.address().getPort()))
        .contains("403");
    assertThat(status("GET / HTTP/1.1\r\n" + host() + "\r\nOrigin: https://evil.example"))
        .contains("403");
    assertThat(status("GET / HTTP/1.1\r\n" + host() + "\r\nOrigin: null")).contains("403");
    assertThat(
            status(
                "GET / HTTP/1.1\r\n" + host() + "\r\nOrigin: http:" + "//" + host().substring(6)))
        .contains("200");
    assertThat(status("GET /__zhuji/events HTTP/1.1\r\nHost: evil.example")).contains("403");
    assertThat(status("POST / HTTP/1.1\r\n" + host())).contains("405");
  }

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void takesTheNextPortWhenOneIsTaken() throws Exception {
    int taken = server.address().getPort();
    try (DevServer second = DevServer.start(taken, () -> site("2"), new Signal(), new Log())) {
      assertThat(second.address().getPort()).isGreaterThan(taken);
    }
  }

  @Test
  void tellsAnOpenPageOfARebuild() throws Exception {
    Problem problem = Problem.of(Code.LINK_NOTE, new Position("a.md", 1, 2), "no \"<b>笔记\\");
    try (var events = events()) {
      String first = data(events);
      assertThat(first).contains("\"messages\":[]");
      rebuild(() -> site("二", problem));
      String second = data(events);
      assertThat(second).contains("a.md:1:2: error[link-note]: no \\\"<b>\\u7b14\\u8bb0\\\\");
      assertThat(second).isNotEqualTo(first);
      assertThat(get("/").body()).contains("二");
    }
  }

  private BufferedReader events() throws Exception {
    var stream =
        client.send(
            HttpRequest.newBuilder(server.address().resolve("/__zhuji/events")).build(),
            HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.headers().firstValue("Content-Type"))
        .contains("text/event-stream; charset=utf-8");
    return new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
  }

  private static String data(BufferedReader events) throws Exception {
    String line = events.readLine();
    while (!line.startsWith("data:")) {
      line = events.readLine();
    }
    return line;
  }

  @Test
  void keepsTheLastGoodSite() throws Exception {
    Problem broken = Problem.of(Code.SETTINGS_SYNTAX, Position.of("zhuji.yml"), "not YAML");
    try (var events = events()) {
      data(events);
      rebuild(() -> new Result(new TreeMap<>(), List.of(broken), List.of()));
      assertThat(data(events)).contains("settings-syntax");
      assertThat(get("/").body()).contains("首页");

      Problem template = Problem.of(Code.TEMPLATE, Position.of("note.peb"), "no such block");
      rebuild(() -> site("坏了", template));
      assertThat(data(events)).contains("no such block");
      assertThat(get("/").body()).contains("首页");

      rebuild(
          () -> {
            throw new IllegalStateException("a bug");
          });
      assertThat(data(events)).contains("a bug");
      assertThat(get("/").body()).contains("首页");

      rebuild(() -> site("好了"));
      data(events);
      assertThat(get("/").body()).contains("好了");
    }
  }

  @Test
  void neverRunsTwoBuildsAtOnce() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Supplier<Result> counting =
        () -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          Thread.yield();
          running.decrementAndGet();
          return site("x");
        };
    for (int i = 0; i < 50; i++) {
      rebuild(counting);
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void servesCopiedFilesAndForgetsThoseThatAreGone() throws Exception {
    Path picture = Files.write(temporary.resolve("图.png"), new byte[] {1, 2, 3});
    OutputPath path = new OutputPath("图.png");
    TreeMap<OutputPath, OutputFile> files = new TreeMap<>();
    files.put(path, new OutputFile.Copy(path, picture.toUri()));
    try (var events = events()) {
      data(events);
      rebuild(() -> new Result(files, List.of(), List.of()));
      data(events);
    }
    assertThat(get("/%E5%9B%BE.png").body()).hasSize(3);
    assertThat(get("/%E5%9B%BE.png").headers().firstValue("Content-Type")).contains("image/png");
    Files.delete(picture);
    assertThat(get("/%E5%9B%BE.png").statusCode()).isEqualTo(404);
  }
}
