package dev.zhuji.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class DiagramHeightTest {

  private static int height(String source) {
    return DiagramHeight.of(source).orElse(0);
  }

  /** Heights at full size are what Mermaid draws; so much is kept that a smaller one fits, too. */
  private static int kept(int drawn) {
    return drawn * 15 / 16;
  }

  @Test
  void aFlowIsAsHighAsItsRanks() {
    assertThat(height("flowchart TB\n  A[甲] --> B(乙) --> C\n  A --> C\n")).isEqualTo(kept(196));
    assertThat(height("graph TD\n  A[\"甲<br/>乙\"] -->|说| B & C\n  %% 注\n"))
        .isEqualTo(kept(36 + 17 + 36 + 36 + 16 + 17));
    assertThat(height("flowchart TB\n  A -- 说 --> B\n  B -.-> A\n")).isEqualTo(kept(141));
  }

  @Test
  void aDiamondIsHigherTheMoreItSays() {
    int small = height("flowchart TB\n  A{\"对吗\"} --> B\n");
    int large = height("flowchart TB\n  A{\"现在的值还是原来的值吗\"} --> B\n");
    assertThat(large).isGreaterThan(small + 80);
  }

  @Test
  void aSequenceIsAsHighAsItsMessages() {
    String two = "sequenceDiagram\n  A->>B: 一\n  B-->>A: 二\n";
    assertThat(height(two)).isEqualTo(kept(166 + 2 * 58));
    assertThat(height(two + "  Note over A: 注<br>解\n")).isEqualTo(kept(166 + 2 * 58 + 76));
    assertThat(height("sequenceDiagram\n  A->>A: 自己\n")).isGreaterThan(kept(166 + 58));
  }

  @Test
  void whatItCannotTellItDoesNotTell() {
    assertThat(DiagramHeight.of("flowchart LR\n  A --> B\n")).isEmpty();
    assertThat(DiagramHeight.of("flowchart TB\n  subgraph S\n  A --> B\n  end\n")).isEmpty();
    assertThat(DiagramHeight.of("pie\n  \"a\": 1\n")).isEmpty();
    assertThat(DiagramHeight.of("flowchart TB\n  A ~~~ ???\n")).isEmpty();
    assertThat(DiagramHeight.of("")).isEqualTo(OptionalInt.empty());
  }

  @Test
  @Timeout(10)
  void isDoneSoonWhateverItReads() {
    for (String piece :
        new String[] {"a-->", "a&", "a[", "a{{", "-- ", "a(((", "a|", "|\"", "<br>"}) {
      assertThat(height("flowchart TB\n" + piece.repeat(4_900 / piece.length()) + "a\n"))
          .isLessThan(100_000);
      assertThat(height("sequenceDiagram\n" + piece.repeat(4_900 / piece.length()) + "a\n"))
          .isLessThan(100_000);
    }
    assertThat(DiagramHeight.of("flowchart TB\n" + "a-->b\n".repeat(100_000))).isEmpty();
  }
}
