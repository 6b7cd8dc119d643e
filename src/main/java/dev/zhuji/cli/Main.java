package dev.zhuji.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the program starts. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // libraries tell of their own affairs (vector instructions, missing caches); authors need none
    Logger.getLogger("").setLevel(Level.SEVERE);
    Terminal terminal = Terminal.ofThisProcess();
    int code = Zhuji.run(terminal, arguments);
    terminal.flush();
    System.exit(code);
  }
}
