package dev.zhuji.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.junit.jupiter.api.Test;

class ReasonTest {

  @Test
  void isInWordsAndNamesNoClass() {
    assertThat(Reason.of(new AccessDeniedException("a"))).isEqualTo("permission denied");
    assertThat(Reason.of(new NoSuchFileException("a"))).isEqualTo("no such file or folder");
    assertThat(Reason.of(new NotDirectoryException("a"))).isEqualTo("it is no folder");
    assertThat(Reason.of(new FileAlreadyExistsException("a"))).isEqualTo("something else is there");
    assertThat(Reason.of(new MalformedInputException(1))).isEqualTo("it is not UTF-8");
    assertThat(Reason.of(new FileSystemException("a", null, "Read-only file system")))
        .isEqualTo("Read-only file system");
    assertThat(Reason.of(new DirectoryNotEmptyException("a"))).isEqualTo("a");
    assertThat(Reason.of(new IOException("No space left on device")))
        .isEqualTo("No space left on device");
    assertThat(Reason.of(new IOException())).isEqualTo("IOException");
  }
}
