package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MissingIdTest {

  private static final String HINT =
      "zhuji.yml: hint[settings-id]: the site has no id: progress kept in a browser has no name of"
          + " its own\n"
          + "  hint: write id: and 16 random characters of a-z and 2-7 into zhuji.yml";

  @TempDir Path notes;

  private void write(String name, String text) throws IOException {
    Files.writeString(notes.resolve(name), text);
  }

  private void ask() throws IOException {
    write("r1.md", "---\ntype: round\n---\n# 一面\n\n- [ ] 题 <!-- q: aa -->\n");
  }

  private List<String> problems() {
    return new Build(Inputs.of(notes))
        .run(Progress.NONE).problems().stream().map(Object::toString).toList();
  }

  @Test
  void isToldOnceWhereThereAreQuestionsAndNoSettings() throws IOException {
    ask();
    assertThat(problems()).containsExactly(HINT);
  }

  @Test
  void isToldOnceWhereTheSettingsHaveNone() throws IOException {
    ask();
    write("zhuji.yml", "title: 站\n");
    assertThat(problems()).containsExactly(HINT);
  }

  @Test
  void isNotToldWhereNoProgressIsKept() throws IOException {
    write("a.md", "# 甲\n");
    assertThat(problems()).isEmpty();
    write("zhuji.yml", "title: 站\n");
    assertThat(problems()).isEmpty();
    ask();
    write("zhuji.yml", "study: false\n");
    assertThat(problems()).isEmpty();
    write("zhuji.yml", "problems: {settings-id: ignore}\n");
    assertThat(problems()).isEmpty();
    write("zhuji.yml", "id: abcdefghijklmn27\n");
    assertThat(problems()).isEmpty();
  }
}
