package dev.zhuji.cli;

/** The command line asks for something that cannot be done; the message says what and why. */
final class Usage extends RuntimeException {

  private static final long serialVersionUID = 1;

  Usage(String message) {
    super(message);
  }
}
