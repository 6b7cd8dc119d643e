package dev.zhuji.diagnostic;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What the machine said about a file, in words: {@code permission denied}. */
public final class Reason {

  private Reason() {}

  /** Without the file, which the message around it names as its reader does. */
  public static String of(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "no such file or folder";
      case NotDirectoryException file -> "it is no folder";
      case FileAlreadyExistsException taken -> "something else is there";
      case CharacterCodingException bytes -> "it is not UTF-8";
      case FileSystemException other -> Optional.ofNullable(other.getReason()).orElse(said(other));
      default -> said(e);
    };
  }

  private static String said(IOException e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
