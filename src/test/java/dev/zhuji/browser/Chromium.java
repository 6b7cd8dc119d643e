package dev.zhuji.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** This machine's Chromium, driven by Playwright. */
public final class Chromium implements WebBrowser {

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium start() {
    Tools tools = Tools.ofThisMachine();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        tools.node().toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(tools.chromium())
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"));
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  /** For tests that need more than a {@link Tab} gives; the caller closes it. */
  public BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  @Override
  public Tab open() {
    return new ChromiumTab(
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static final class ChromiumTab implements Tab {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    ChromiumTab(BrowserContext context) {
      this.context = context;
      page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              complaints.add("console: " + message.text() + " at " + message.location());
            }
          });
      page.onPageError(error -> complaints.add("exception: " + error));
      page.onRequestFailed(
          request -> {
            // given up because the tab went to another page: nobody's fault
            if (!request.failure().equals("net::ERR_ABORTED")) {
              complaints.add("failed: " + request.url() + " " + request.failure());
            }
          });
      page.onRequest(request -> requests.add(request.url()));
    }

    @Override
    public void go(String url) {
      page.navigate(url);
    }

    @Override
    public void before(String statements) {
      page.addInitScript(statements);
    }

    @Override
    public String eval(String expression) {
      return String.valueOf(page.evaluate("async () => String(await (\n" + expression + "\n))"));
    }

    /** Chromium drops keys that come before a page's first frame. */
    private void awaitFrame() {
      try {
        page.evaluate(
            """
            () => Promise.race([
              new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))),
              new Promise((go) => setTimeout(go, 500))])\
            """);
      } catch (PlaywrightException leaving) {
        // another page comes, which the test waits for by itself
      }
    }

    @Override
    public void press(String key) {
      awaitFrame();
      page.keyboard().press(key);
    }

    @Override
    public void type(String text) {
      awaitFrame();
      page.keyboard().type(text);
    }

    @Override
    public void front() {
      page.bringToFront();
    }

    @Override
    public void hover(String selector) {
      page.locator(selector).first().hover();
    }

    @Override
    public void size(int width, int height) {
      page.setViewportSize(width, height);
    }

    @Override
    public byte[] paper() {
      return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
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
      context.close();
    }
  }
}
