package dev.zhuji.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are HTML as the standard has it. */
final class HtmlTest {

  @ParameterizedTest
  @ValueSource(strings = {"content", "src/site/markdown"})
  void everyPageIsValid(String notes) throws Exception {
    Fixture site = Fixture.in(Path.of(notes), Optional.of(Path.of("theme"))).build();
    assertThat(HtmlCheck.errors(site)).isEmpty();
  }

  /** The check itself: what a browser would mend in silence is found. */
  @Test
  void findsWhatIsNotValid(@TempDir Path folder) throws Exception {
    Fixture site =
        Fixture.in(folder, Optional.of(folder.resolve("theme")))
            .with("zhuji.yml", "id: abcdefghijklmnop\ntitle: 站\n")
            .with("theme/templates/404.peb", "<!doctype html><title>x</title><p id=a><b id=a>x")
            .build();
    assertThat(HtmlCheck.errors(site))
        .allSatisfy(said -> assertThat(said).startsWith("404.html:1:"))
        .anySatisfy(said -> assertThat(said).contains("Duplicate ID"));
  }
}
