package dev.zhuji.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoTest {

  private final Queue<String> made = new ConcurrentLinkedQueue<>();
  private final Memo<String, String, String> memo = new Memo<>(key -> key.substring(0, 1));

  private List<String> all(String... keys) {
    made.clear();
    return memo.all(
        List.of(keys),
        key -> {
          made.add(key);
          return "<" + key + ">";
        });
  }

  @Test
  void makesOnlyWhatChanged() {
    assertThat(all("a1", "b1")).containsExactly("<a1>", "<b1>");
    assertThat(all("b2", "a1")).containsExactly("<b2>", "<a1>");
    assertThat(made).containsExactly("b2");
  }

  @Test
  void forgetsWhatWasNotAskedFor() {
    all("a1", "b1");
    all("a1");
    all("a1", "b1");
    assertThat(made).containsExactly("b1");
  }

  @Test
  void keepsTheOrderWhateverTheThreads() {
    Memo<Integer, Integer, Integer> squares = new Memo<>(key -> key);
    List<Integer> keys = IntStream.range(0, 10_000).boxed().toList();
    assertThat(squares.all(keys, key -> key * 2))
        .isEqualTo(keys.stream().map(key -> key * 2).toList());
  }
}
