package dev.zhuji.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.build.Build;
import dev.zhuji.build.Inputs;
import dev.zhuji.build.Progress;
import dev.zhuji.build.Result;
import dev.zhuji.serve.Changes;
import dev.zhuji.serve.DevServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an author sees in the browser while writing. */
class ServeIT {

  private static final DevServer.Listener NOBODY =
      new DevServer.Listener() {
        @Override
        public void built(Result result) {}

        @Override
        public void failed(RuntimeException e) {
          throw e;
        }
      };

  private static final String PROBLEMS =
      "document.querySelector('[data-zhuji-problems]')?.textContent ?? ''";

  @TempDir Path notes;

  @BeforeEach
  void write() throws IOException {
    save("zhuji.yml", "id: abcdefghijklmnop\ntitle: 边写边看\n");
    save("index.md", "# 首页\n\n第一稿\n");
  }

  private void save(String name, String text) throws IOException {
    Files.writeString(notes.resolve(name), text);
  }

  private DevServer serve() {
    Inputs inputs =
        new Inputs(notes, notes.resolve("zhuji.yml"), Optional.of(Path.of("theme")), false);
    Build build = new Build(inputs);
    return DevServer.start(
        0, () -> build.run(Progress.NONE), Changes.of(List.of(notes), false), NOBODY);
  }

  @ParameterizedTest
  @EnumSource
  void thePageFollowsTheNoteByItself(Kind kind) throws IOException {
    try (DevServer server = serve();
        Tab tab = kind.open()) {
      tab.go(server.address().toString());
      assertThat(tab.eval("document.querySelector('main').textContent")).contains("第一稿");
      save("index.md", "# 首页\n\n第二稿\n");
      tab.await("document.querySelector('main').textContent.includes('第二稿')");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void problemsAreShownOverTheLastGoodSiteUntilTheyAreMended(Kind kind) throws IOException {
    try (DevServer server = serve();
        Tab tab = kind.open()) {
      tab.go(server.address().toString());
      save("bad.md", "# 坏\n\n[[<img src=x>]]\n");
      tab.await("document.querySelector('details[data-zhuji-problems]')");
      assertThat(tab.eval(PROBLEMS)).contains("bad.md:3:1: ", "<img src=x>", "link-note");
      assertThat(tab.eval("document.querySelector('[data-zhuji-problems] img') === null"))
          .as("what an author wrote is text")
          .isEqualTo("true");
      Files.delete(notes.resolve("bad.md"));
      tab.await("document.querySelector('[data-zhuji-problems]') === null");

      save("zhuji.yml", "id: abcdefghijklmnop\ntitel: 打错了\n");
      tab.await("document.querySelector('details[data-zhuji-problems][open]')");
      assertThat(tab.eval(PROBLEMS)).contains("zhuji.yml:2:1", "title");
      assertThat(tab.eval("document.querySelector('main').textContent")).contains("第一稿");
      save("zhuji.yml", "id: abcdefghijklmnop\ntitle: 改好了\n");
      tab.await("document.title.includes('改好了')");
      assertThat(tab.eval(PROBLEMS)).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
