package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme that the documentation shows, built as a reader would who types it in. */
class ThemeDocumentTest {

  /** A fence whose first line is a comment with the name of a theme's file. */
  private static final Pattern FILE =
      Pattern.compile(
          "^```\\w+\\n(?:/\\*|\\{#|#) (theme/\\S+)(?: \\*/| #})?\\n(.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void theWorkedExampleIsATheme() throws IOException {
    String document = Files.readString(Path.of("src/site/markdown/theme.md"));
    for (MatchResult file : FILE.matcher(document).results().toList()) {
      Path path = folder.resolve(file.group(1));
      Files.createDirectories(path.resolveSibling(""));
      Files.writeString(path, file.group(2));
    }
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Fixture site =
        Fixture.in(notes, Optional.of(folder.resolve("theme")))
            .with("zhuji.yml", "id: abcdefghijklmnop\ntitle: 站\n")
            .with("a.md", "---\ntags: [锁]\nupdated: 2026-01-02\n---\n# 甲\n\n正文四字。\n")
            .build();

    assertThat(site.messages()).isEmpty();
    assertThat(site.text("assets/zhuji.css"))
        .endsWith(":root{--accent: light-dark(#7a3b00,#e8a868)}\n");
    assertThat(site.page("a.html").select("footer").text()).contains("自强不息");
    assertThat(site.main("a.html").select(".meta").text()).isEqualTo("4 字 · 2026-01-02");
    assertThat(site.main("tags/index.html").text()).isEqualTo("标签 锁（1）");
  }
}
