package dev.zhuji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "my-notes|my-notes",
        "/tmp/我的笔记.d/x_1|/tmp/我的笔记.d/x_1",
        "有 空#%格/&库|'有 空#%格/&库'",
        "it's|'it'\\''s'",
        "$HOME|'$HOME'",
        "~x|'~x'",
        "a\\b|'a\\b'",
        "a;b|'a;b'"
      })
  void quotesWhatAShellWouldReadOtherwise(String word, String written) {
    assertThat(Shell.word(word, "Linux")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"C:\\笔记|C:\\笔记", "我的 笔记|\"我的 笔记\"", "a&b|\"a&b\""})
  void usesDoubleQuotesOnWindows(String word, String written) {
    assertThat(Shell.word(word, "Windows 11")).isEqualTo(written);
  }
}
