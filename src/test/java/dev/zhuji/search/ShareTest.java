package dev.zhuji.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By hand: at how many of the places where it could stand a run of characters stands. */
final class ShareTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "线程池 | 1 | all there is",
        "线程池。别的。 | 1 | too short a run could not hold it",
        "线程池，线程锁 | 0.5 | one of two runs",
        "线程池的用法 | 0.25 | one of four places of a run",
        "线程池用线程池 | 0.4 | two of five",
        "用 Redis 线程池 | 1 | words of letters are no runs",
        "Redis 2 | 0 | nothing could hold it",
        "線程池 | 1 | folded as the index is",
      })
  void isTheMeanOfTheRunsThatCouldHoldIt(String text, double share, String why) {
    assertThat(Share.of(text, "线程池")).as(why).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({"哈哈哈哈, 0.5", "哈哈哈哈哈哈, 0.5"})
  void countsNoneThatBeginsInsideAnother(String text, double share) {
    assertThat(Share.of(text, "哈哈哈")).isEqualTo(share);
  }
}
