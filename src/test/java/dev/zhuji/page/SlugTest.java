package dev.zhuji.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {

  @ParameterizedTest
  @CsvSource({"CON, con-", "nul, nul-", "com1, com1-", "console, console", "Redis, redis"})
  void isANameThatWindowsAccepts(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @Test
  void isNeverTooLongForAFileSystem() {
    assertThat(Slug.of("a".repeat(300))).hasSizeLessThan(200);
    assertThat(Slug.of("a ".repeat(300))).hasSizeLessThan(200);
  }
}
