package dev.zhuji.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * This machine's Firefox, as strict as it can be about {@code file:} pages: each file is an origin
 * of its own, as for a reader who changed nothing.
 */
public final class Firefox implements WebBrowser {

  private static final String LISTENING = "WebDriver BiDi listening on ";

  private static final String PREFERENCES =
      """
      user_pref("security.fileuri.strict_origin_policy", true);
      user_pref("privacy.file_unique_origin", true);
      user_pref("browser.shell.checkDefaultBrowser", false);
      user_pref("browser.startup.homepage_override.mstone", "ignore");
      user_pref("browser.startup.page", 0);
      user_pref("browser.chrome.site_icons", false);
      user_pref("dom.ipc.processPrelaunch.enabled", false);
      user_pref("browser.sessionstore.interval", 1800000);
      user_pref("toolkit.cosmeticAnimations.enabled", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("toolkit.telemetry.reportingpolicy.firstRun", false);
      user_pref("app.update.disabledForTesting", true);
      user_pref("app.normandy.enabled", false);
      user_pref("extensions.update.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,#no-remote-settings");
      """;

  private final Path profile;
  private final Process process;
  private final BiDi connection;
  private final Map<String, FirefoxTab> tabs = new ConcurrentHashMap<>();

  private Firefox(Path profile, Process process, URI address) {
    this.profile = profile;
    this.process = process;
    connection = new BiDi(address, this::event);
    connection.call("session.new", json("{\"capabilities\":{}}"));
    connection.call(
        "session.subscribe",
        json(
            """
            {"events":["log.entryAdded","network.beforeRequestSent","network.fetchError",
                       "network.responseCompleted"]}\
            """));
  }

  public static Firefox start() {
    try {
      Path profile = Files.createTempDirectory("zhuji-firefox");
      Files.writeString(profile.resolve("user.js"), PREFERENCES);
      ProcessBuilder builder =
          new ProcessBuilder(
              Tools.ofThisMachine().firefox().toString(),
              "--headless",
              "--no-remote",
              "--profile",
              profile.toString(),
              "--width=1280",
              "--height=800",
              "--remote-debugging-port=0");
      builder.environment().put("HOME", profile.toString());
      Process process = builder.redirectErrorStream(true).start();
      return new Firefox(profile, process, address(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofPlatform().daemon().start(() -> drain(lines));
        return URI.create(line.substring(LISTENING.length()).strip() + "/session");
      }
    }
    throw new IllegalStateException("Firefox ended before it listened");
  }

  /** A full pipe would stop the browser. */
  private static void drain(BufferedReader lines) {
    try {
      while (lines.readLine() != null) {
        // nothing that the browser says of itself matters
      }
    } catch (IOException closed) {
      // the browser ended
    }
  }

  @Override
  public Tab open() {
    String container =
        connection.call("browser.createUserContext", json("{}")).get("userContext").getAsString();
    JsonObject wanted = json("{\"type\":\"tab\"}");
    wanted.addProperty("userContext", container);
    String context = connection.call("browsingContext.create", wanted).get("context").getAsString();
    FirefoxTab tab = new FirefoxTab(context, container);
    tabs.put(context, tab);
    return tab;
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private void event(String method, JsonObject params) {
    String context =
        params.has("context") ? text(params, "context") : text(params.get("source"), "context");
    FirefoxTab tab = tabs.get(context);
    if (tab != null) {
      tab.event(method, params);
    } else if (method.startsWith("network.")) {
      // a frame of a page of ours, or the browser itself, which no tab answers for
      tabs.values().forEach(any -> any.eventOfFrame(method, params));
    }
  }

  private static String text(JsonElement object, String key) {
    return object == null
            || !object.isJsonObject()
            || !object.getAsJsonObject().has(key)
            || object.getAsJsonObject().get(key).isJsonNull()
        ? ""
        : object.getAsJsonObject().get(key).getAsString();
  }

  @Override
  public void close() {
    try {
      connection.close();
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class FirefoxTab implements Tab {

    private final String context;
    private final String container;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FirefoxTab(String context, String container) {
      this.context = context;
      this.container = container;
    }

    void event(String method, JsonObject params) {
      switch (method) {
        case "log.entryAdded" -> {
          if (text(params, "level").equals("error")) {
            complaints.add(text(params, "type") + ": " + text(params, "text"));
          }
        }
        case "network.beforeRequestSent" -> requests.add(url(params));
        case "network.fetchError" -> {
          // given up because the tab went to another page: nobody's fault
          if (!text(params, "errorText").equals("NS_BINDING_ABORTED")) {
            complaints.add("failed: " + url(params) + " " + text(params, "errorText"));
          }
        }
        default -> {
          int status = params.getAsJsonObject("response").get("status").getAsInt();
          if (status >= 400) {
            complaints.add("failed: " + url(params) + " " + status);
          }
        }
      }
    }

    void eventOfFrame(String method, JsonObject params) {
      if (method.equals("network.beforeRequestSent") && url(params).startsWith("http")) {
        requests.add(url(params));
      }
    }

    private static String url(JsonObject params) {
      return text(params.get("request"), "url");
    }

    private JsonObject params() {
      JsonObject params = new JsonObject();
      params.addProperty("context", context);
      return params;
    }

    @Override
    public void go(String url) {
      JsonObject params = params();
      params.addProperty("url", url);
      params.addProperty("wait", "complete");
      try {
        connection.call("browsingContext.navigate", params);
      } catch (IllegalStateException refused) {
        if (!String.valueOf(refused.getMessage()).contains("NS_BINDING_ABORTED")) {
          throw refused;
        }
        // the page before was left while a frame of it was loading, and Firefox took that for this
        connection.call("browsingContext.navigate", params);
      }
    }

    @Override
    public void before(String statements) {
      JsonObject params = new JsonObject();
      params.addProperty("functionDeclaration", "() => {" + statements + "}");
      JsonArray contexts = new JsonArray();
      contexts.add(context);
      params.add("contexts", contexts);
      connection.call("script.addPreloadScript", params);
    }

    @Override
    public String eval(String expression) {
      JsonObject params = new JsonObject();
      params.addProperty("expression", "(async () => String(await (\n" + expression + "\n)))()");
      params.addProperty("awaitPromise", true);
      params.addProperty("userActivation", true);
      params.add("target", params());
      JsonObject result = connection.call("script.evaluate", params);
      if (!result.has("result")) {
        throw new IllegalStateException(expression + ": " + result);
      }
      return result.getAsJsonObject("result").get("value").getAsString();
    }

    @Override
    public void press(String key) {
      String[] keys = key.length() > 1 ? key.split("\\+") : new String[] {key};
      JsonArray actions = new JsonArray();
      for (String each : keys) {
        actions.add(action("keyDown", value(each)));
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        actions.add(action("keyUp", value(keys[i])));
      }
      perform(actions);
    }

    @Override
    public void type(String text) {
      JsonArray actions = new JsonArray();
      text.codePoints()
          .mapToObj(Character::toString)
          .forEach(
              key -> {
                actions.add(action("keyDown", key));
                actions.add(action("keyUp", key));
              });
      perform(actions);
    }

    private JsonObject action(String type, String value) {
      JsonObject action = new JsonObject();
      action.addProperty("type", type);
      action.addProperty("value", value);
      return action;
    }

    /** The code points that WebDriver gives to keys that write nothing. */
    private static String value(String key) {
      return switch (key) {
        case "Enter" -> "\uE006";
        case "Escape" -> "\uE00C";
        case "Tab" -> "\uE004";
        case "Shift" -> "\uE008";
        case "Control" -> "\uE009";
        case "ArrowUp" -> "\uE013";
        case "ArrowRight" -> "\uE014";
        case "ArrowDown" -> "\uE015";
        case "Backspace" -> "\uE003";
        default -> key;
      };
    }

    @Override
    public void front() {
      // a tab in front stays as it is, its keyboard with the address bar: only one that comes there
      // has it
      Firefox.this.open().close();
      connection.call("browsingContext.activate", params());
    }

    @Override
    public void hover(String selector) {
      String middle =
          eval(
              """
              (() => {
                const element = document.querySelector(%s);
                element.scrollIntoView({ block: "center" });
                const at = element.getClientRects()[0];
                return `{"type":"pointerMove","x":${Math.round(at.x + at.width / 2)},`
                  + `"y":${Math.round(at.y + at.height / 2)}}`;
              })()\
              """
                  .formatted(new JsonPrimitive(selector)));
      JsonArray actions = new JsonArray();
      actions.add(json(middle));
      perform(json("{\"type\":\"pointer\",\"id\":\"mouse\"}"), actions);
    }

    private void perform(JsonArray actions) {
      perform(json("{\"type\":\"key\",\"id\":\"keyboard\"}"), actions);
    }

    private void perform(JsonObject source, JsonArray actions) {
      source.add("actions", actions);
      JsonArray sources = new JsonArray();
      sources.add(source);
      JsonObject params = params();
      params.add("actions", sources);
      connection.call("input.performActions", params);
    }

    @Override
    public void size(int width, int height) {
      JsonObject params = params();
      params.add("viewport", json("{\"width\":%d,\"height\":%d}".formatted(width, height)));
      connection.call("browsingContext.setViewport", params);
    }

    @Override
    public byte[] paper() {
      JsonObject params = params();
      params.add("page", json("{\"width\":21.0,\"height\":29.7}"));
      params.addProperty("background", true);
      String data = connection.call("browsingContext.print", params).get("data").getAsString();
      return Base64.getDecoder().decode(data);
    }

    @Override
    public List<String> complaints() {
      return List.copyOf(complaints);
    }

    @Override
    public List<String> requests() {
      return List.copyOf(requests);
    }

    @Override
    public void close() {
      tabs.remove(context);
      JsonObject params = new JsonObject();
      params.addProperty("userContext", container);
      connection.call("browser.removeUserContext", params);
    }
  }
}
