package dev.zhuji.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.site.Fixture;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the tools of interview and recall are, and where they are not. */
class StudyOffTest {

  @TempDir Path folder;

  private Fixture site(String settings) {
    return Fixture.in(folder)
        .with("zhuji.yml", "id: aaaaaaaaaaaaaaaa\ntitle: 库\n" + settings)
        .with("lock.md", "# 锁\n\n## 锁怎么排队\n\n先自旋。\n")
        .with("round.md", "---\ntype: round\nround: 1\n---\n\n# 一面\n\n- [ ] 锁？ [锁](lock.md)\n")
        .build();
  }

  @Test
  void aNoteHasOneLineOfIt() {
    Fixture site = site("");
    Document note = site.page("lock.html");
    assertThat(note.select("[data-recall]")).hasSize(1);
    assertThat(note.select("script[src*=recall], script[src*=study], script[src*=mock]")).isEmpty();
    assertThat(site.files())
        .contains("assets/mock.js", "assets/drill.js", "assets/mock.css", "assets/recall.js");
    assertThat(site.page("round.html").select("a[href='study.html?round=round.html#mock']"))
        .hasSize(1);
  }

  @Test
  void withoutStudyThereIsNone() {
    Fixture site = site("study: false\n");
    assertThat(site.page("lock.html").select("[data-recall]")).isEmpty();
    assertThat(site.page("round.html").select("a[href*=mock]")).isEmpty();
    assertThat(site.files())
        .doesNotContain(
            "assets/mock.js",
            "assets/drill.js",
            "assets/drill.css",
            "assets/report.css",
            "assets/mock.css",
            "assets/recall.js",
            "study.html");
  }
}
