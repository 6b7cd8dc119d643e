package dev.zhuji.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program prints.
 *
 * @param out what was asked for: problems, answers, JSON
 * @param err what goes on meanwhile
 * @param live whether a person looks on, so that a line may change in place
 * @param colour whether escape sequences for colours are wanted
 */
record Terminal(PrintStream out, PrintStream err, boolean live, boolean colour) {

  static Terminal ofThisProcess() {
    boolean live = isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
    Charset charset = charset(live);
    return new Terminal(
        print(FileDescriptor.out, charset),
        print(FileDescriptor.err, charset),
        live,
        wantsColour(System.getenv(), live));
  }

  /** UTF-8 whatever the locale says, but a Windows console shows only its own code page. */
  private static Charset charset(boolean live) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    String own = System.getProperty("stdout.encoding", "UTF-8");
    return windows && live && Charset.isSupported(own)
        ? Charset.forName(own)
        : StandardCharsets.UTF_8;
  }

  private static PrintStream print(FileDescriptor to, Charset charset) {
    return new PrintStream(new FileOutputStream(to), true, charset);
  }

  /** Since Java 22 there may be a console where there is no terminal; it can be asked. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      Method ask = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(ask.invoke(console));
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** As no-color.org and bixense.com/clicolors have it. */
  static boolean wantsColour(Map<String, String> environment, boolean live) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (!environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0")) {
      return true;
    }
    return live && !environment.getOrDefault("CLICOLOR", "1").equals("0");
  }

  /**
   * @param codes of ECMA-48, for example {@code 1;31}
   */
  String paint(String codes, String text) {
    return colour ? "\u001b[" + codes + "m" + text + "\u001b[0m" : text;
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
