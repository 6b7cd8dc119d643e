package dev.zhuji.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens a page in the person's browser. */
final class Browser {

  private Browser() {}

  static void open(URI page, Terminal terminal) {
    try {
      new ProcessBuilder(command(System.getProperty("os.name", ""), page.toString()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException noBrowser) {
      terminal.err().println("zhuji: no browser could be started; open " + page);
    }
  }

  static List<String> command(String system, String page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return List.of("open", page);
    }
    return name.startsWith("windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", page)
        : List.of("xdg-open", page);
  }
}
