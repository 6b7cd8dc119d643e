package dev.zhuji.cli;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where exceptions end: a line for the person, the trace for whoever asks. */
final class Failures implements IExecutionExceptionHandler {

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    if (e instanceof Usage usage) {
      terminal.err().println("zhuji: " + usage.getMessage());
      return Exit.USAGE.code();
    }
    Exit exit = isForThePerson(e) ? Exit.USAGE : Exit.INTERNAL;
    terminal.err().println("zhuji: " + terminal.paint("1;31", "error") + ": " + message(e));
    boolean verbose = result.expandedArgs().stream().anyMatch(Failures::asksForTrace);
    if (verbose) {
      e.printStackTrace(terminal.err());
    } else if (exit == Exit.INTERNAL) {
      terminal.err().println("zhuji: run it again with -v to see where this happened");
    }
    return exit.code();
  }

  /** A file that may not be opened or is no text, a port that may not be had: no fault of ours. */
  private static boolean isForThePerson(Exception e) {
    return e instanceof UncheckedIOException machine
        && (machine.getCause() instanceof FileSystemException
            || machine.getCause() instanceof CharacterCodingException
            || machine.getCause() instanceof SocketException);
  }

  private static boolean asksForTrace(String argument) {
    return Arrays.asList("-v", "--verbose").contains(argument);
  }

  static String message(Exception e) {
    return switch (e) {
      case UncheckedIOException machine -> String.valueOf(machine.getMessage());
      case InvalidPathException name ->
          "this process cannot use the file name '%s': start it with LC_ALL=C.UTF-8 (it now has %s)"
              .formatted(name.getInput(), System.getProperty("sun.jnu.encoding"));
      default -> "internal error, please report it: " + e;
    };
  }
}
