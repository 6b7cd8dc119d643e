package dev.zhuji.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** A WebDriver BiDi connection: commands with answers, and events (w3.org/TR/webdriver-bidi). */
final class BiDi implements WebSocket.Listener, AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private final BiConsumer<String, JsonObject> events;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private int count;

  /**
   * @param events is told each event's method and params
   */
  BiDi(URI address, BiConsumer<String, JsonObject> events) {
    this.events = events;
    socket = client.newWebSocketBuilder().connectTimeout(LIMIT).buildAsync(address, this).join();
  }

  /** Sends a command and waits for its result. */
  JsonObject call(String method, JsonElement params) {
    JsonObject command = new JsonObject();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    synchronized (this) {
      command.addProperty("id", ++count);
      waiting.put(count, answer);
      command.addProperty("method", method);
      command.add("params", params);
      socket.sendText(command.toString(), true).join();
    }
    try {
      return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method + " " + params + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      JsonObject message = JsonParser.parseString(text.toString()).getAsJsonObject();
      text.setLength(0);
      accept(message);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  private void accept(JsonObject message) {
    switch (message.get("type").getAsString()) {
      case "event" ->
          events.accept(message.get("method").getAsString(), message.getAsJsonObject("params"));
      case "success" ->
          waiting.remove(message.get("id").getAsInt()).complete(message.getAsJsonObject("result"));
      default -> {
        IllegalStateException refused = new IllegalStateException(message.toString());
        if (message.get("id").isJsonNull()) {
          waiting.values().forEach(answer -> answer.completeExceptionally(refused));
        } else {
          waiting.remove(message.get("id").getAsInt()).completeExceptionally(refused);
        }
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.close();
  }
}
