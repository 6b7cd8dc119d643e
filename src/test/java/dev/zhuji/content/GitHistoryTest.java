package dev.zhuji.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhuji.model.History;
import dev.zhuji.model.SourcePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitHistoryTest {

  @TempDir Path folder;

  private void git(Path in, String date, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
    builder.redirectErrorStream(true);
    builder.environment().putAll(Map.of("GIT_AUTHOR_DATE", date, "GIT_COMMITTER_DATE", date));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }

  private void commit(Path repository, String day) throws Exception {
    git(repository, day, "add", "-A");
    git(repository, day, "commit", "-q", "-m", "x");
  }

  private static History days(int created, int updated) {
    return new History(LocalDate.of(2026, 1, created), LocalDate.of(2026, 1, updated));
  }

  private Path repository() throws Exception {
    Path repository = folder.resolve("r");
    Path content = Files.createDirectories(repository.resolve("笔记"));
    git(folder, "2026-01-01T00:00:00Z", "init", "-q", "r");
    write(content, "锁 a.md", "一\n二\n三\n四\n五\n六\n");
    write(content, "old.md", "1\n2\n3\n4\n5\n6\n7\n8\n");
    write(repository, "else.md", "x");
    commit(repository, "2026-01-01T23:30:00-08:00");
    write(content, "锁 a.md", "一\n二\n三\n四\n五\n六\n七\n");
    Files.move(content.resolve("old.md"), content.resolve("new.md"));
    commit(repository, "2026-01-03T12:00:00Z");
    Files.delete(content.resolve("锁 a.md"));
    commit(repository, "2026-01-04T12:00:00Z");
    write(content, "锁 a.md", "again");
    write(content, "old.md", "another");
    commit(repository, "2026-01-05T12:00:00Z");
    write(content, "new.md", "1\n2\n3\n4\n5\n6\n7\n9\n");
    commit(repository, "2026-01-06T12:00:00Z");
    return repository;
  }

  private static void write(Path in, String name, String text) throws IOException {
    Files.writeString(in.resolve(name), text);
  }

  @Test
  void datesFollowRenamesAndStopAtDeletions() throws Exception {
    GitHistory.Answer answer = GitHistory.read(repository().resolve("笔记"));
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.histories())
        .containsEntry(new SourcePath("new.md"), days(1, 6))
        .containsEntry(new SourcePath("锁 a.md"), days(5, 5))
        .containsEntry(new SourcePath("old.md"), days(5, 5))
        .doesNotContainKey(new SourcePath("else.md"));
  }

  @Test
  void aShallowCloneHasNoDates() throws Exception {
    Path repository = repository();
    git(
        folder,
        "2026-01-01T00:00:00Z",
        "clone",
        "-q",
        "--depth",
        "1",
        repository.toUri().toString(),
        "s");
    GitHistory.Answer answer = GitHistory.read(folder.resolve("s/笔记"));
    assertThat(answer.histories()).isEmpty();
    assertThat(answer.problem())
        .get()
        .hasToString(
            ".: warning[date-shallow]: the clone is shallow: notes have no dates from git\n"
                + "  hint: fetch the whole history: git fetch --unshallow, or fetch-depth: 0 in a"
                + " workflow");
  }

  @Test
  void aFolderThatIsNoRepositoryHasNone() {
    assertThat(GitHistory.read(folder)).isEqualTo(GitHistory.Answer.NONE);
    assertThat(GitHistory.read(folder.resolve("none"))).isEqualTo(GitHistory.Answer.NONE);
  }

  @Test
  void anEmptyRepositoryHasNone() throws Exception {
    git(folder, "2026-01-01T00:00:00Z", "init", "-q", "e");
    assertThat(GitHistory.read(folder.resolve("e")).histories()).isEmpty();
  }
}
